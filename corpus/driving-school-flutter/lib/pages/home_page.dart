import 'package:flutter/material.dart';

class HomePage extends StatefulWidget {
  const HomePage({super.key});

  @override
  State<HomePage> createState() => _HomePageState();
}

class _HomePageState extends State<HomePage> {
  bool _agreed = false;

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('理论课时')),
      body: Column(
        children: [
          CheckboxListTile(
            value: _agreed,
            onChanged: (value) => setState(() => _agreed = value ?? false),
            title: const Text('我已阅读并同意《用户服务协议》《隐私政策》，包括学习期间的人脸信息采集'),
          ),
          FilledButton(
            onPressed: _agreed ? () => Navigator.pushNamed(context, '/lesson') : null,
            child: const Text('开始学习'),
          ),
          TextButton(onPressed: () => Navigator.pushNamed(context, '/account'), child: const Text('我的账号')),
        ],
      ),
    );
  }
}
