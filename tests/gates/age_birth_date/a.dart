import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const CheckInPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    final years = DateTime.now().difference(user.birthDate).inDays ~/ 365;
    if (years < 14) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ThirteenPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const ThirteenPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (DateTime.now().year - user.birthDate.year < 13) return; // expect: wrong-age-threshold
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class HelperPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const HelperPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getBool('face_consent') ?? false) && _isOldEnough(user)) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  bool _isOldEnough(User user) => DateTime.now().year - user.birthDate.year >= 14;

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
