import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  bool _first = false;
  bool _second = false;

  void _open() {
    if (_first && _second) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      CheckboxListTile(title: const Text('我已阅读并同意《隐私政策》'), value: _first, onChanged: (v) => setState(() => _first = v!)),
      CheckboxListTile(title: const Text('我同意采集我的人脸信息'), value: _second, onChanged: (v) => setState(() => _second = v!)),
      FilledButton(onPressed: _open, child: const Text('下一步')),
    ]);
  }
}

class PolicyPage extends StatefulWidget {
  const PolicyPage({super.key});
  @override
  State<PolicyPage> createState() => _PolicyPageState();
}

class _PolicyPageState extends State<PolicyPage> {
  bool _first = false;
  bool _second = false;

  void _open() {
    if (_first) {
      AliyunFacePlugin().verify('certify-id'); // expect: bundled-consent
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      CheckboxListTile(title: const Text('我已阅读并同意《隐私政策》'), value: _first, onChanged: (v) => setState(() => _first = v!)),
      CheckboxListTile(title: const Text('我同意采集我的人脸信息'), value: _second, onChanged: (v) => setState(() => _second = v!)),
      FilledButton(onPressed: _open, child: const Text('下一步')),
    ]);
  }
}
