import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (_mayUseFace()) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  bool _mayUseFace() => prefs.getBool('face_consent') ?? false;

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class CoveredPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CoveredPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (_hasFaceConsent()) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "always true"
    }
  }

  bool _hasFaceConsent() => true;

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class PolicyPage extends StatelessWidget {
  final SharedPreferences prefs;
  const PolicyPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (_canProceed()) {
      AliyunFacePlugin().verify('certify-id'); // expect: bundled-consent
    }
  }

  bool _canProceed() {
    if (prefs.getBool('privacy_policy_agreed') ?? false) {
      return true;
    }
    return false;
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
