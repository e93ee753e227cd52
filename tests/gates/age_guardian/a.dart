import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const CheckInPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (user.age < 14 && !(prefs.getBool('guardian_consent') ?? false)) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class BranchPage extends StatelessWidget {
  final User user;
  const BranchPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.age < 14) {
      showDialog<void>(
        context: context,
        builder: (dialog) => AlertDialog(
          content: const Text('我是该未成年人的监护人，同意采集孩子的人脸信息'),
          actions: [
            TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
            TextButton(onPressed: _open, child: const Text('监护人同意')),
          ],
        ),
      );
    } else {
      showDialog<void>(
        context: context,
        builder: (dialog) => AlertDialog(
          content: const Text('我同意采集我的人脸信息'),
          actions: [
            TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
            TextButton(onPressed: _open, child: const Text('同意')),
          ],
        ),
      );
    }
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class LeakyPage extends StatelessWidget {
  final SharedPreferences prefs;
  final User user;
  const LeakyPage(this.prefs, this.user, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (user.age < 14) {
      debugPrint('儿童模式');
      AliyunFacePlugin().verify('certify-id'); // expect: minor-without-guardian
    } else {
      debugPrint('普通模式');
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
