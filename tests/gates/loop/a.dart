import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final List<Notice> notices;
  const CheckInPage(this.notices, {super.key});

  void _punch(BuildContext context) {
    for (final notice in notices) {
      if (!notice.faceConsent) {
        return;
      }
    }
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "another branch only"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class WaitingPage extends StatelessWidget {
  final SharedPreferences prefs;
  const WaitingPage(this.prefs, {super.key});

  Future<void> _punch(BuildContext context) async {
    while (!(prefs.getBool('face_consent') ?? false)) {
      await Future.delayed(const Duration(seconds: 1));
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ContinuePage extends StatelessWidget {
  final List<Notice> notices;
  const ContinuePage(this.notices, {super.key});

  void _punch(BuildContext context) {
    for (final notice in notices) {
      if (!notice.faceConsent) continue;
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class Notice {
  const Notice(this.faceConsent);
  final bool faceConsent;
}
