import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final List<User> users;
  const CheckInPage(this.users, {super.key});

  void _punch(BuildContext context) {
    final granted = users.where((user) => user.faceConsent);
    for (final user in granted) {
      debugPrint(user.name);
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class UnfilteredPage extends StatelessWidget {
  final List<User> users;
  const UnfilteredPage(this.users, {super.key});

  void _punch(BuildContext context) {
    for (final user in users.where((user) => user.name.isNotEmpty)) {
      debugPrint(user.name);
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class User {
  const User(this.name, this.faceConsent);
  final String name;
  final bool faceConsent;
}
