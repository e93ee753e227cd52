import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final User user;
  const CheckInPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.faceConsent == ConsentState.granted) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void shortcut() {
    if (user.faceConsent != ConsentState.granted) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class NotRefusedPage extends StatelessWidget {
  final User user;
  const NotRefusedPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.faceConsent != ConsentState.denied) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "not to have refused"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class PendingPage extends StatelessWidget {
  final User user;
  const PendingPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.faceConsent == ConsentState.pending) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

enum ConsentState { granted, denied, pending }

class User {
  const User(this.faceConsent);
  final ConsentState faceConsent;
}
