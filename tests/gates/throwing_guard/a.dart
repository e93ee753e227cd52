import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    _requireConsent();
    AliyunFacePlugin().verify('certify-id');
  }

  void _requireConsent() {
    if (!(prefs.getBool('face_consent') ?? false)) {
      throw StateError('no consent');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SwallowedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const SwallowedPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    try {
      if (!(prefs.getBool('face_consent') ?? false)) {
        throw StateError('no consent');
      }
    } on StateError catch (_) {
      debugPrint('未授权');
    }
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "is caught"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
