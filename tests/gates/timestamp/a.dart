import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final User user;
  final SharedPreferences prefs;
  const CheckInPage(this.user, this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (user.faceConsentAt != null) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void shortcut() {
    if ((prefs.getInt('face_consent_at') ?? 0) > 0) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void timer() {
    if ((prefs.getInt('face_consent_at') ?? 0) <= 0) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class MissingStampPage extends StatelessWidget {
  final User user;
  const MissingStampPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.faceConsentAt == null) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class User {
  const User({this.faceConsentAt});
  final DateTime? faceConsentAt;
}
