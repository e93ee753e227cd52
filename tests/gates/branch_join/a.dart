import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final bool firstTime;
  const CheckInPage(this.prefs, this.firstTime, {super.key});

  void _punch(BuildContext context) {
    if (firstTime) {
      if (!(prefs.getBool('face_consent') ?? false)) {
        return;
      }
    }
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "another branch only"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class BothWaysPage extends StatelessWidget {
  final SharedPreferences prefs;
  final bool firstTime;
  const BothWaysPage(this.prefs, this.firstTime, {super.key});

  void _punch(BuildContext context) {
    if (firstTime) {
      if (!(prefs.getBool('face_consent') ?? false)) {
        return;
      }
    } else {
      if (!(prefs.getBool('face_consent') ?? false)) {
        Navigator.of(context).pop();
        return;
      }
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
