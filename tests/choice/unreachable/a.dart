import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

void main() => runApp(const MaterialApp(home: SolePage()));

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸登录')),
    ]);
  }
}

class PasswordPage extends StatelessWidget {
  const PasswordPage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const TextField(obscureText: true, decoration: InputDecoration(hintText: '登录密码')),
    ]);
  }
}
