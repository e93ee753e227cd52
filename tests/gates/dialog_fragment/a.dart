import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showModalBottomSheet<bool>(
      context: context,
      builder: (sheet) => const RulesSheet(),
    );
    if (ok ?? false) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SkippedPage extends StatelessWidget {
  const SkippedPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showModalBottomSheet<bool>(context: context, builder: (sheet) => const RulesSheet());
    if (ok == false) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class RulesSheet extends StatelessWidget {
  const RulesSheet({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('我们将采集您的人脸图像用于考勤，是否同意？'),
      Row(children: [
        TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
        FilledButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
      ]),
    ]);
  }
}
