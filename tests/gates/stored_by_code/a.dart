import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key, required this.prefs});
  final SharedPreferences prefs;
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  @override
  void initState() {
    super.initState();
    widget.prefs.setBool('face_consent', true);
  }

  void _punch() {
    if (widget.prefs.getBool('face_consent') ?? false) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "without the person's act"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: const Text('打卡'));
}

class BothButtonsPage extends StatelessWidget {
  final SharedPreferences prefs;
  const BothButtonsPage(this.prefs, {super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => prefs.setBool('door_face', true), child: const Text('不同意')),
          TextButton(onPressed: () => prefs.setBool('door_face', true), child: const Text('同意')),
        ],
      ),
    );
  }

  void _punch() {
    if (prefs.getBool('door_face') ?? false) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "without the person's act"
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => _ask(context), child: const Text('授权')),
      ElevatedButton(onPressed: _punch, child: const Text('打卡')),
    ]);
  }
}

class OneButtonPage extends StatelessWidget {
  final SharedPreferences prefs;
  const OneButtonPage(this.prefs, {super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => prefs.setBool('gate_face', false), child: const Text('不同意')),
          TextButton(onPressed: () => prefs.setBool('gate_face', true), child: const Text('同意')),
        ],
      ),
    );
  }

  void _punch() {
    if (prefs.getBool('gate_face') ?? false) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => _ask(context), child: const Text('授权')),
      ElevatedButton(onPressed: _punch, child: const Text('打卡')),
    ]);
  }
}
