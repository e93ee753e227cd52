import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final User user;
  const CheckInPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.grantedConsents.contains('face')) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void shortcut() {
    if (user.consents['face_recognition'] != true) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class OtherPurposePage extends StatelessWidget {
  final User user;
  const OtherPurposePage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.grantedConsents.contains('marketing')) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class User {
  const User(this.grantedConsents, this.consents);
  final Set<String> grantedConsents;
  final Map<String, bool> consents;
}
