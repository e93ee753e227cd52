import 'package:flutter/material.dart';

class HomePage extends StatelessWidget {
  const HomePage({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('平安校园')),
      body: ListView(
        children: [
          ListTile(
            leading: const Icon(Icons.face),
            title: const Text('刷脸入校登记'),
            onTap: () => Navigator.pushNamed(context, '/register'),
          ),
          ListTile(
            leading: const Icon(Icons.credit_card),
            title: const Text('校园卡入校'),
            onTap: () => Navigator.pushNamed(context, '/card'),
          ),
        ],
      ),
    );
  }
}
