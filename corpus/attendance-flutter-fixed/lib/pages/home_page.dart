import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';
import 'package:provider/provider.dart';

import '../services/punch_model.dart';

class HomePage extends StatelessWidget {
  const HomePage({super.key});

  @override
  Widget build(BuildContext context) {
    final model = context.watch<PunchModel>();
    return Scaffold(
      appBar: AppBar(title: const Text('今日考勤')),
      body: Column(children: [
        ElevatedButton(
          onPressed: () => context.push(model.faceConsent ? '/punch' : '/rules'),
          child: const Text('刷脸打卡'),
        ),
        OutlinedButton(onPressed: () => context.push('/badge'), child: const Text('刷工牌打卡')),
        TextButton(onPressed: model.withdraw, child: const Text('撤回人脸信息授权')),
      ]),
    );
  }
}
