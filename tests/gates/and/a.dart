import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final bool ready;
  const CheckInPage(this.prefs, this.ready, {super.key});

  void _punch(BuildContext context) {
    if (ready && (prefs.getBool('face_consent') ?? false)) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  String shortcut() {
    final started = (prefs.getBool('face_consent') ?? false) && _open();
    return started ? '识别中' : '未授权';
  }

  bool _open() {
    AliyunFacePlugin().verify('certify-id');
    return true;
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
