import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class ShownPage extends StatelessWidget {
  const ShownPage({super.key, required this.pin});
  final String pin;

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸登录')),
      ListTile(
        title: Text('PIN码：$pin'),
        onTap: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())),
      ),
    ]);
  }
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸登录')),
      ListTile(
        title: const Text('PIN码登录'),
        onTap: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())),
      ),
    ]);
  }
}

class OtherPage extends StatelessWidget {
  const OtherPage({super.key});

  @override
  Widget build(BuildContext context) => const Text('其他');
}
