import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) {
      ScaffoldMessenger.of(context).showSnackBar(const SnackBar(content: Text('请先同意人脸信息处理规则')));
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ForgetfulPage extends StatelessWidget {
  final SharedPreferences prefs;
  const ForgetfulPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (prefs.getBool('face_consent') != true) {
      ScaffoldMessenger.of(context).showSnackBar(const SnackBar(content: Text('请先同意人脸信息处理规则')));
    }
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "a refusal does not turn back"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
