import 'package:flutter/material.dart';

import '../services/learner.dart';

class AccountPage extends StatelessWidget {
  const AccountPage({super.key});

  // expect: erasure-gap
  Future<void> _deleteAccount(BuildContext context) async {
    await Learner.clear();
    if (!context.mounted) return;
    Navigator.popUntil(context, (route) => route.isFirst);
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('我的账号')),
      body: Center(
        child: OutlinedButton(onPressed: () => _deleteAccount(context), child: const Text('注销账号')),
      ),
    );
  }
}
