import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    try {
      if (!(prefs.getBool('face_consent') ?? false)) {
        return;
      }
    } finally {
      debugPrint('打卡');
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class FinallyPage extends StatelessWidget {
  final SharedPreferences prefs;
  const FinallyPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    try {
      if (!(prefs.getBool('face_consent') ?? false)) {
        return;
      }
      debugPrint('打卡');
    } finally {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "a refusal does not turn back"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class CatchPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CatchPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    try {
      _requireConsent();
    } on StateError {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  void _requireConsent() {
    if (!(prefs.getBool('face_consent') ?? false)) {
      throw StateError('face consent missing');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
