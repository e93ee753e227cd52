import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    void open() {
      AliyunFacePlugin().verify('certify-id');
    }

    if (prefs.getBool('face_consent') ?? false) open();
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class EitherWayPage extends StatelessWidget {
  final SharedPreferences prefs;
  const EitherWayPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    final open = () => AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    if (prefs.getBool('face_consent') ?? false) {
      open();
    } else {
      open();
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
