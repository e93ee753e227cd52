import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch() {
    if (prefs.getBool('face_consent') ?? false) {
      _open();
    }
  }

  void _retry() {
    _open();
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "does not ask"
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      ElevatedButton(onPressed: _punch, child: const Text('打卡')),
      TextButton(onPressed: _retry, child: const Text('重试')),
    ]);
  }
}
