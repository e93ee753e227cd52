import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  Future<void> _verify(BuildContext context) async {
    final result = await AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
    if (result == 'success') {
      Navigator.pop(context);
    } else {
      ScaffoldMessenger.of(context).showSnackBar(const SnackBar(content: Text('失败')));
    }
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _verify(context), child: const Text('刷脸登录'));
}

class LatePage extends StatelessWidget {
  const LatePage({super.key});

  Future<void> _verify(BuildContext context) async {
    final result = await AliyunFacePlugin().verify('certify-id'); // expect: late-alternative
    if (result == 'success') {
      Navigator.pop(context);
    } else {
      Navigator.push(context, MaterialPageRoute(builder: (_) => const CashierPage()));
    }
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _verify(context), child: const Text('刷脸登录'));
}

class NamedPage extends StatelessWidget {
  const NamedPage({super.key});

  Future<void> _verify(BuildContext context) async {
    final result = await AliyunFacePlugin().verify('certify-id'); // expect: late-alternative
    if (result == 'success') {
      Navigator.pop(context);
    } else {
      Navigator.push(context, MaterialPageRoute(builder: (_) => const PasswordLoginPage()));
    }
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _verify(context), child: const Text('刷脸登录'));
}

class CashierPage extends StatelessWidget {
  const CashierPage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('请输入支付密码'),
      const TextField(obscureText: true),
    ]);
  }
}

class PasswordLoginPage extends StatelessWidget {
  const PasswordLoginPage({super.key});



  @override
  Widget build(BuildContext context) => const Text('登录');
}
