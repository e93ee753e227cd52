import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) {
      Navigator.of(context).pushNamed('/settings');
    } else {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class WrongWayPage extends StatelessWidget {
  final SharedPreferences prefs;
  const WrongWayPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (prefs.getBool('face_consent') ?? false) {
      Navigator.of(context).pop();
    } else {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
