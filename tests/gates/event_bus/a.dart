import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:event_bus/event_bus.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  @override
  void initState() {
    super.initState();
    eventBus.on<RulesAccepted>().listen((event) {
      AliyunFacePlugin().verify('certify-id');
    });
  }

  void _punch() {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('我们将采集您的人脸图像用于考勤，是否同意？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: () => eventBus.fire(RulesAccepted()), child: const Text('同意')),
        ],
      ),
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: const Text('打卡'));
}

class ScreenOnPage extends StatefulWidget {
  const ScreenOnPage({super.key});
  @override
  State<ScreenOnPage> createState() => _ScreenOnPageState();
}

class _ScreenOnPageState extends State<ScreenOnPage> {
  @override
  void initState() {
    super.initState();
    eventBus.on<ScreenOn>().listen((event) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    });
    eventBus.fire(ScreenOn());
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}

final eventBus = EventBus();

class RulesAccepted {}

class ScreenOn {}
