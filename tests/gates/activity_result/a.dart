import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class HomePage extends StatelessWidget {
  const HomePage({super.key});

  Future<void> _punch(BuildContext context) async {
    final agreed = await Navigator.push<bool>(
      context,
      MaterialPageRoute(builder: (_) => const RulesPage()),
    );
    if (agreed != true) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class UncheckedPage extends StatelessWidget {
  const UncheckedPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final agreed = await Navigator.of(context).push(MaterialPageRoute(builder: (_) => const RulesPage()));
    debugPrint('result $agreed');
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "read and decides nothing"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class RulesPage extends StatelessWidget {
  const RulesPage({super.key});



  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('人脸信息处理同意书')),
      body: Column(children: [
        const Text('我们将采集您的人脸图像用于考勤核验，是否同意？'),
        FilledButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
      ]),
    );
  }
}
