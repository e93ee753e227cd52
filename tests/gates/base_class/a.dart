import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

abstract class ConsentedState<T extends StatefulWidget> extends State<T> {
  late SharedPreferences prefs;

  @override
  void initState() {
    super.initState();
    _begin();
  }

  Future<void> _begin() async {
    prefs = await SharedPreferences.getInstance();
    if (prefs.getBool('face_consent') ?? false) {
      onAllowed();
    } else if (mounted) {
      Navigator.of(context).pop();
    }
  }

  void onAllowed();
}

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends ConsentedState<CheckInPage> {
  @override
  void onAllowed() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}

abstract class PlainState<T extends StatefulWidget> extends State<T> {
  @override
  void initState() {
    super.initState();
    begin();
  }

  void begin();
}

class GatePage extends StatefulWidget {
  const GatePage({super.key});
  @override
  State<GatePage> createState() => _GatePageState();
}

class _GatePageState extends PlainState<GatePage> {
  @override
  void begin() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}
