import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    askConsent(context, '我同意采集我的人脸信息用于考勤', (granted) {
      if (granted) {
        AliyunFacePlugin().verify('certify-id');
      }
    });
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class CarelessPage extends StatelessWidget {
  const CarelessPage({super.key});

  void _punch(BuildContext context) {
    askConsent(context, '我同意采集我的人脸信息用于考勤', (granted) {
      debugPrint(granted ? '已同意' : '未同意');
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "a refusal does not turn back"
    });
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

Future<void> askConsent(BuildContext context, String text, void Function(bool) done) async {
  final ok = await showDialog<bool>(
    context: context,
    builder: (dialog) => AlertDialog(
      content: Text(text),
      actions: [
        TextButton(onPressed: () => Navigator.pop(dialog, false), child: const Text('不同意')),
        TextButton(onPressed: () => Navigator.pop(dialog, true), child: const Text('同意')),
      ],
    ),
  );
  done(ok ?? false);
}
