import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:permission_handler/permission_handler.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        content: const Text('是否同意采集您的人脸信息用于考勤？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        ],
      ),
    );
    if (ok != true) return;
    final status = await Permission.camera.request();
    if (status.isGranted) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class DirectPage extends StatelessWidget {
  const DirectPage({super.key});

  Future<void> _punch(BuildContext context) async {
    if (await Permission.camera.request().isGranted) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "the camera permission is no consent"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
