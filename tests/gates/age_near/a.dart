import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CommentedPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const CommentedPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    // if (user.age < 14) return;
    AliyunFacePlugin().verify('certify-id'); // expect: missing-age-gate "commented out"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class AfterPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const AfterPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    AliyunFacePlugin().verify('certify-id'); // expect: missing-age-gate "事后才核实"
    if (user.age < 14) return;
    Navigator.of(context).pop();
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class EitherPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const EitherPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (user.isMember || user.age >= 14) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-age-gate "something else is enough"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class CheckedPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const CheckedPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (user.age < 14) return;
    AliyunFacePlugin().verify('certify-id');
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
