import 'package:flutter/material.dart';

class HomePage extends StatefulWidget {
  const HomePage({super.key});

  @override
  State<HomePage> createState() => _HomePageState();
}

class _HomePageState extends State<HomePage> {
  bool _faceAgreed = false;

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('理论课时')),
      body: Column(
        children: [
          CheckboxListTile(
            value: _faceAgreed,
            onChanged: (value) => setState(() => _faceAgreed = value ?? false),
            title: const Text(
              '我单独同意安驾驾驶培训有限公司（电话 0571-00000000）在学习期间每五分钟拍摄一次我的人脸照片，在本机检测，用于核验学员本人在场。'
              '核验本人需要人脸信息，一旦泄露可能影响您的人身和财产安全；不同意的，可以到教室现场签到听课。照片保存至课程结束后删除，您可随时撤回同意或要求删除。',
            ),
          ),
          FilledButton(
            onPressed: _faceAgreed ? () => Navigator.pushNamed(context, '/lesson') : null,
            child: const Text('开始学习'),
          ),
          TextButton(onPressed: () => Navigator.pushNamed(context, '/desk'), child: const Text('到教室人工签到')),
          TextButton(onPressed: () => Navigator.pushNamed(context, '/account'), child: const Text('我的账号')),
        ],
      ),
    );
  }
}
