import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CheckInPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    _withConsent(() => AliyunFacePlugin().verify('certify-id'));
  }

  void _withConsent(VoidCallback action) {
    if (prefs.getBool('face_consent') ?? false) {
      action();
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class TimedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const TimedPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    _timed(() => AliyunFacePlugin().verify('certify-id')); // expect: missing-consent
  }

  void _timed(VoidCallback action) {
    final watch = Stopwatch()..start();
    action();
    debugPrint('took ${watch.elapsed}');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
