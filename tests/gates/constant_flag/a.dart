import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

const ask = false;

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (ask && !(prefs.getBool('face_consent') ?? false)) {
      return;
    }
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "always false"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SwitchedOnPage extends StatelessWidget {
  const SwitchedOnPage({super.key});

  void _punch(BuildContext context) {
    if (Flags.faceConsent) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "always true"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class AlwaysAskPage extends StatelessWidget {
  final SharedPreferences prefs;
  const AlwaysAskPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (Flags.always && !(prefs.getBool('face_consent') ?? false)) {
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class LiteralPage extends StatelessWidget {
  final SharedPreferences prefs;
  const LiteralPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (true || (prefs.getBool('face_consent') ?? false)) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "always true"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class Flags {
  static const bool faceConsent = true;
  static const bool always = true;
}
