import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final bool ready;
  const CheckInPage(this.prefs, this.ready, {super.key});

  void _punch(BuildContext context) {
    if (!(ready && (prefs.getBool('face_consent') ?? false))) {
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  void shortcut() {
    if (!ready || !(prefs.getBool('face_consent') ?? false)) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class LoosePage extends StatelessWidget {
  final SharedPreferences prefs;
  final bool ready;
  const LoosePage(this.prefs, this.ready, {super.key});

  void _punch(BuildContext context) {
    if (!ready && !(prefs.getBool('face_consent') ?? false)) {
      return;
    }
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "something else is enough"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
