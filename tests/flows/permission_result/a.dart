import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:permission_handler/permission_handler.dart';
import 'package:shared_preferences/shared_preferences.dart';

class GatedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const GatedPage(this.prefs, {super.key});

  Future<void> _punch() async {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    final status = await Permission.camera.request();
    if (status.isGranted) _open();
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: _punch, child: const Text('开始'));
}

class OpenPage extends StatelessWidget {
  const OpenPage({super.key});

  void _punch() {
    Permission.camera.request().then((status) {
      if (status.isGranted) _open();
    });
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: _punch, child: const Text('开始'));
}
