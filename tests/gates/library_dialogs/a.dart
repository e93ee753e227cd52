import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/cupertino.dart';
import 'package:flutter/material.dart';
import 'package:get/get.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    Get.defaultDialog(
      title: '人脸信息处理规则',
      middleText: '我们将采集您的人脸图像用于考勤，是否同意？',
      textConfirm: '同意',
      textCancel: '不同意',
      onConfirm: () {
        Get.back();
        AliyunFacePlugin().verify('certify-id');
      },
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class DialogPage extends StatelessWidget {
  const DialogPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await Get.dialog<bool>(AlertDialog(
      title: const Text('人脸信息处理规则'),
      content: const Text('我们将采集您的人脸图像用于考勤，是否同意？'),
      actions: [
        TextButton(onPressed: () => Get.back(result: false), child: const Text('不同意')),
        TextButton(onPressed: () => Get.back(result: true), child: const Text('同意')),
      ],
    ));
    if (ok == true) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class CupertinoPage extends StatelessWidget {
  const CupertinoPage({super.key});

  void _punch(BuildContext context) {
    showCupertinoDialog<void>(
      context: context,
      builder: (dialog) => CupertinoAlertDialog(
        title: const Text('Face recognition consent'),
        content: const Text('We compare your face with your badge photo. Do you agree?'),
        actions: [
          CupertinoDialogAction(onPressed: () => Navigator.pop(dialog), child: const Text('Decline')),
          CupertinoDialogAction(
            isDefaultAction: true,
            onPressed: () {
              Navigator.pop(dialog);
              AliyunFacePlugin().verify('certify-id');
            },
            child: const Text('I agree'),
          ),
        ],
      ),
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class RefusedPage extends StatelessWidget {
  const RefusedPage({super.key});

  void _punch(BuildContext context) {
    Get.defaultDialog(
      title: '人脸信息处理规则',
      middleText: '我们将采集您的人脸图像用于考勤，是否同意？',
      textConfirm: '同意',
      textCancel: '不同意',
      onCancel: () {
        AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
      },
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
