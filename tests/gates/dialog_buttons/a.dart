import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        title: const Text('人脸识别服务协议'),
        content: const Text('我们将采集您的人脸图像用于考勤核验，是否同意？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: () => _open(), child: const Text('同意')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class RefusedPage extends StatelessWidget {
  const RefusedPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        title: const Text('人脸识别服务协议'),
        content: const Text('我们将采集您的人脸图像用于考勤核验，是否同意？'),
        actions: [
          TextButton(
            onPressed: () => AliyunFacePlugin().verify('certify-id'), // expect: missing-consent
            child: const Text('不同意'),
          ),
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('同意')),
        ],
      ),
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
