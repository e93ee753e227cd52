import 'package:flutter/material.dart';

import 'reader.dart';

class SignInPage extends StatefulWidget {
  const SignInPage({super.key});

  @override
  State<SignInPage> createState() => _SignInPageState();
}

class _SignInPageState extends State<SignInPage> {
  final _reader = Reader();
  String _hint = '';

  Future<void> _verifyFingerprint() async {
    final passed = await _reader.matches(const []);
    setState(() => _hint = passed ? '签到成功' : '请重试');
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('指纹签到')),
      body: Column(
        children: [
          Text(_hint),
          FilledButton(onPressed: _verifyFingerprint, child: const Text('指纹验证签到')),
        ],
      ),
    );
  }
}
