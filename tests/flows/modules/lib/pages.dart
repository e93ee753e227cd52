import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';
import 'face/face.dart' as face;

class GatedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const GatedPage(this.prefs, {super.key});

  void _punch() {
    if (prefs.getBool('face_consent') ?? false) face.startGated();
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: _punch, child: const Text('开始'));
}

class OpenPage extends StatelessWidget {
  const OpenPage({super.key});



  @override
  Widget build(BuildContext context) => TextButton(onPressed: () => face.startNow(), child: const Text('开始'));
}
