import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:permission_handler/permission_handler.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  Future<void> _punch(BuildContext context) async {
    if (await Permission.camera.isGranted) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "the camera permission is no consent"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class AskingPage extends StatelessWidget {
  const AskingPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final status = await Permission.camera.request();
    if (!status.isGranted) return;
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "the camera permission is no consent"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ExplainingPage extends StatelessWidget {
  const ExplainingPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('人脸识别需要使用相机权限，请允许访问相机'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog, false), child: const Text('取消')),
          TextButton(onPressed: () => Navigator.pop(dialog, true), child: const Text('允许')),
        ],
      ),
    );
    if (ok != true) return;
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
