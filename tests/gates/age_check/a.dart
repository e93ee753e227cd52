import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const CheckInPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (user.age < 14) {
      debugPrint('未满十四周岁，不能使用刷脸');
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  void shortcut() {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    switch (user.age) {
      case >= 14:
        AliyunFacePlugin().verify('certify-id');
      default:
        debugPrint('未满十四周岁，不能使用刷脸');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class TextOnlyPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const TextOnlyPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    debugPrint(user.age < 14 ? '小朋友，你好' : '您好');
    AliyunFacePlugin().verify('certify-id'); // expect: missing-age-gate "looked at and decides nothing"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class User {
  const User({required this.age, this.isMinor = false, this.isMember = false, required this.birthDate, this.group = AgeGroup.adult});
  final int age;
  final bool isMinor;
  final bool isMember;
  final DateTime birthDate;
  final AgeGroup group;
}

enum AgeGroup { child, adult }
