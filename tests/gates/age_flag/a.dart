import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const CheckInPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getBool('face_consent') ?? false) && !user.isMinor) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void onGroup() {
    if (user.group == AgeGroup.child) return;
    if ((prefs.getBool('face_consent') ?? false)) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class DeclaredPage extends StatelessWidget {
  const DeclaredPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('我已年满十四周岁，同意采集我的人脸信息'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: _open, child: const Text('同意')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class NoAgePage extends StatelessWidget {
  final SharedPreferences prefs;
  const NoAgePage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if ((prefs.getBool('face_consent') ?? false)) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-age-gate
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
