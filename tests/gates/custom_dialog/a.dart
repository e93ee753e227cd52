import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (_) => FaceRulesDialog(
        onYes: () => AliyunFacePlugin().verify('certify-id'),
        onNo: () => Navigator.of(context).pop(),
      ),
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class NamedPage extends StatelessWidget {
  const NamedPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (_) => FaceRulesDialog(
        onYes: () => Navigator.of(context).pop(),
        onNo: () => AliyunFacePlugin().verify('certify-id'), // expect: missing-consent "refused or closed"
      ),
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class FaceRulesDialog extends StatelessWidget {
  const FaceRulesDialog({super.key, required this.onYes, required this.onNo});
  final VoidCallback onYes;
  final VoidCallback onNo;

  @override
  Widget build(BuildContext context) {
    return AlertDialog(
      content: const Text('是否同意采集您的人脸信息用于考勤？'),
      actions: [
        TextButton(onPressed: onNo, child: const Text('不同意')),
        TextButton(
          onPressed: () {
            Navigator.pop(context);
            onYes();
          },
          child: const Text('同意'),
        ),
      ],
    );
  }
}
