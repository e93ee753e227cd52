import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';
import 'package:provider/provider.dart';

import '../services/punch_model.dart';

class RulesPage extends StatelessWidget {
  const RulesPage({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('人脸信息处理同意书')),
      body: Column(children: [
        const Text(
          '本功能由华兴物业管理有限公司（电话 010-00000000）处理您的人脸信息，用于员工考勤，方式为拍摄照片并上传至公司服务器比对，照片保存至次月五日后删除；处理人脸信息是识别本人所必需，您不同意不影响打卡，可以改刷工牌；您可随时在设置中撤回同意、查询和删除人脸信息。是否同意？',
        ),
        FilledButton(
          onPressed: () async {
            await context.read<PunchModel>().agree();
            if (!context.mounted) return;
            context.pushReplacement('/punch');
          },
          child: const Text('同意'),
        ),
        TextButton(onPressed: () => context.pop(), child: const Text('不同意')),
      ]),
    );
  }
}
