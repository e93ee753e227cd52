import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:event_bus/event_bus.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class GatedPage extends StatefulWidget {
  const GatedPage({super.key, required this.prefs});
  final SharedPreferences prefs;
  @override
  State<GatedPage> createState() => _GatedPageState();
}

class _GatedPageState extends State<GatedPage> {
  @override
  void initState() {
    super.initState();
    eventBus.on<Agreed>().listen((event) {
      AliyunFacePlugin().verify('certify-id');
    });
  }

  void _tell() {
    if (widget.prefs.getBool('face_consent') ?? false) {
      eventBus.fire(Agreed());
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
  @override
  void initState() {
    super.initState();
    eventBus.on<Shown>().listen((event) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    });
  }

  void _tell() => eventBus.fire(Shown());

  @override
  Widget build(BuildContext context) => TextButton(onPressed: _tell, child: const Text('开始'));
}

final eventBus = EventBus();

class Agreed {}

class Shown {}
