import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  Future<void> _punch() async {
    final prefs = await SharedPreferences.getInstance();
    if (!mounted) return;
    if (!(prefs.getBool('face_consent') ?? false)) return;
    if (!mounted) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: const Text('打卡'));
}

class MountedPage extends StatefulWidget {
  const MountedPage({super.key});
  @override
  State<MountedPage> createState() => _MountedPageState();
}

class _MountedPageState extends State<MountedPage> {
  Future<void> _punch() async {
    await Future.delayed(Duration.zero);
    if (!mounted) return;
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: const Text('打卡'));
}
