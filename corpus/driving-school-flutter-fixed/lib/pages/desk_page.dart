import 'package:flutter/material.dart';

class DeskPage extends StatelessWidget {
  const DeskPage({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('教室签到')),
      body: const Center(child: Text('请携带身份证到教室前台人工签到')),
    );
  }
}
