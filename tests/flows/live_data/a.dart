import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class GatedPage extends StatefulWidget {
  const GatedPage({super.key, required this.prefs});
  final SharedPreferences prefs;
  @override
  State<GatedPage> createState() => _GatedPageState();
}

class _GatedPageState extends State<GatedPage> {
  final ValueNotifier<bool> _started = ValueNotifier(false);

  @override
  void initState() {
    super.initState();
    _started.addListener(() {
      AliyunFacePlugin().verify('certify-id');
    });
  }

  void _tell() {
    if (widget.prefs.getBool('face_consent') ?? false) {
      _started.value = true;
    }
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: _tell, child: const Text('开始'));
}

class OpenPage extends StatefulWidget {
  const OpenPage({super.key});
  @override
  State<OpenPage> createState() => _OpenPageState();
}

class _OpenPageState extends State<OpenPage> {
  final ValueNotifier<bool> _started = ValueNotifier(false);

  @override
  void initState() {
    super.initState();
    _started.addListener(() {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    });
  }

  void _tell() => _started.value = true;

  @override
  Widget build(BuildContext context) => TextButton(onPressed: _tell, child: const Text('开始'));
}
