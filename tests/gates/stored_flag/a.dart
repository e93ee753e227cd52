import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  bool _allowed = false;

  @override
  void initState() {
    super.initState();
    _load();
  }

  Future<void> _load() async {
    final prefs = await SharedPreferences.getInstance();
    if (!mounted) return;
    setState(() => _allowed = prefs.getBool('face_consent') ?? false);
  }

  Future<void> _punch() async {
    final prefs = await SharedPreferences.getInstance();
    final ok = prefs.getBool('face_consent') ?? false;
    debugPrint('打卡');
    if (ok) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void _shortcut() {
    if (_allowed) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      ElevatedButton(onPressed: _punch, child: const Text('打卡')),
      TextButton(onPressed: _shortcut, child: const Text('快捷打卡')),
    ]);
  }
}

class OverwrittenPage extends StatelessWidget {
  final SharedPreferences prefs;
  const OverwrittenPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    var ok = prefs.getBool('face_consent') ?? false;
    ok = true;
    if (ok) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "without the person's act"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
