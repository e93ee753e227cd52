import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final ConsentApi consentApi;
  const CheckInPage(this.consentApi, {super.key});

  void _punch(BuildContext context) {
    final answer = consentApi.faceConsentGranted();
    debugPrint('正在查询授权 $answer');
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class JobPage extends StatefulWidget {
  const JobPage({super.key, required this.api});
  final ConsentApi api;
  @override
  State<JobPage> createState() => _JobPageState();
}

class _JobPageState extends State<JobPage> {
  bool _agreed = false;

  void _punch() {
    widget.api.faceConsentGranted().then((value) => _agreed = value);
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: Text(_agreed ? '已同意' : '打卡'));
}

class AwaitPage extends StatelessWidget {
  final ConsentApi consentApi;
  const AwaitPage(this.consentApi, {super.key});

  Future<void> _punch(BuildContext context) async {
    final answer = consentApi.faceConsentGranted();
    if (await answer) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ThenPage extends StatelessWidget {
  final ConsentApi consentApi;
  const ThenPage(this.consentApi, {super.key});

  void _punch(BuildContext context) {
    consentApi.faceConsentGranted().then((granted) {
      if (!granted) return;
      AliyunFacePlugin().verify('certify-id');
    });
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

abstract class ConsentApi {
  Future<bool> faceConsentGranted();
}
