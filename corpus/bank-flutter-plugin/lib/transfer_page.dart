import 'package:face_plugin/face_plugin.dart';
import 'package:flutter/material.dart';

class TransferPage extends StatelessWidget {
  const TransferPage({super.key});

  Future<void> _confirm(BuildContext context) async {
    final ok = await FacePlugin.verify('order');
    if (!context.mounted) return;
    ScaffoldMessenger.of(context).showSnackBar(SnackBar(content: Text(ok ? '转账成功' : '核验未通过')));
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('转账')),
      body: FilledButton(onPressed: () => _confirm(context), child: const Text('确认转账')),
    );
  }
}
