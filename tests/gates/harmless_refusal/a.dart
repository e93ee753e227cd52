import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: _open, child: const Text('同意')),
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
        content: const Text('我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。'),
        actions: [
          TextButton(onPressed: _open, child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('同意')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
