import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

const limit = 12;

class ThirteenPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const ThirteenPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false) || user.age < 13) { // expect: wrong-age-threshold
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class TwelvePage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const TwelvePage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    // expect: wrong-age-threshold
    if (user.age <= limit) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class StrictPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const StrictPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getBool('face_consent') ?? false) && user.age >= 18) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class InclusivePage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const InclusivePage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getBool('face_consent') ?? false) && user.age > 13) {
      AliyunFacePlugin().verify('certify-id');
    }
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
