import 'package:flutter/material.dart';

import 'reader.dart';

class SignInPage extends StatefulWidget {
  const SignInPage({super.key, this.age = 0});

  final int age;

  @override
  State<SignInPage> createState() => _SignInPageState();
}

class _SignInPageState extends State<SignInPage> {
  final _reader = Reader();
  String _hint = '';

  Future<bool> _askFingerprint() async {
    final agreed = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        title: const Text('生物识别信息处理告知'),
        content: const Text(
          '城东驾考中心（电话 010-00000000）需要单独处理您的生物识别信息（指纹），用于核验考生身份，方式为在考场设备内比对。'
          '这是确认考生本人所必需，一旦泄露可能影响您的人身和财产安全。指纹在比对后立即删除，您可致电撤回同意、查阅或删除。',
        ),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
          FilledButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        ],
      ),
    );
    return agreed ?? false;
  }

  Future<void> _verifyFingerprint() async {
    if (widget.age < 14) {
      setState(() => _hint = '未满十四周岁请使用身份证签到');
      return;
    }
    if (!await _askFingerprint()) return;
    final passed = await _reader.matches(const []);
    setState(() => _hint = passed ? '签到成功' : '请使用身份证签到');
  }

  void _openCard() {
    Navigator.push(context, MaterialPageRoute(builder: (context) => const CardPage()));
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('考试签到')),
      body: Column(
        children: [
          Text(_hint),
          FilledButton(onPressed: _verifyFingerprint, child: const Text('指纹验证签到')),
          OutlinedButton(
            onPressed: _openCard,
            child: const Text('身份证签到'),
          ),
        ],
      ),
    );
  }
}

/// The supervisor looks at the identity card.
class CardPage extends StatelessWidget {
  const CardPage({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('身份证签到')),
      body: const Center(child: Text('请将身份证交监考员人工核验后签到。')),
    );
  }
}
