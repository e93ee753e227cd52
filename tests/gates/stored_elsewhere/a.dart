import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'settings.dart';

class CheckInPage extends StatelessWidget {
  final Settings settings;
  const CheckInPage(this.settings, {super.key});

  void _punch(BuildContext context) {
    if (settings.stepDone) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class OnboardedPage extends StatelessWidget {
  final Settings settings;
  const OnboardedPage(this.settings, {super.key});

  void _punch(BuildContext context) {
    if (settings.tourDone) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
