import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';
import 'face_channel.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage(this.prefs, {super.key});
  final SharedPreferences prefs;

  Future<void> _punch() async {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    await FaceChannel.startFace();
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: const Text('打卡'));
}

class QuickPage extends StatelessWidget {
  const QuickPage({super.key});

  @override
  Widget build(BuildContext context) {
    return ElevatedButton(onPressed: () => FaceChannel.quickFace(), child: const Text('快捷打卡'));
  }
}
