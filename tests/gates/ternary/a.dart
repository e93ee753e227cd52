import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    debugPrint((prefs.getBool('face_consent') ?? false) ? _open() : 'refused');
  }

  String _open() {
    AliyunFacePlugin().verify('certify-id');
    return 'started';
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SwappedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const SwappedPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    debugPrint((prefs.getBool('face_consent') ?? false) ? 'refused' : _open());
  }

  String _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    return 'started';
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
