import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

const rulesVersion = 3;

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getInt('face_consent_version') ?? 0) >= rulesVersion) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void shortcut() {
    if (rulesVersion > (prefs.getInt('face_consent_version') ?? 0)) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class OutdatedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const OutdatedPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getInt('face_consent_version') ?? 0) < rulesVersion) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
