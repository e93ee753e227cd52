import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getBool('face_consent') ?? false) && !(prefs.getBool('face_consent_withdrawn') ?? false)) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class NeverAskedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const NeverAskedPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent_withdrawn') ?? false)) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "not to have refused"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class WithdrawnPage extends StatelessWidget {
  final SharedPreferences prefs;
  const WithdrawnPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (prefs.getBool('face_consent_withdrawn') ?? false) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
