import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  bool _agreed = false;

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      CheckboxListTile(
        title: const Text('我同意采集和使用我的人脸信息'),
        value: _agreed,
        onChanged: (value) => setState(() => _agreed = value ?? false),
      ),
      ElevatedButton(onPressed: _agreed ? _open : null, child: const Text('开始打卡')),
    ]);
  }
}

class AlwaysPage extends StatefulWidget {
  const AlwaysPage({super.key});
  @override
  State<AlwaysPage> createState() => _AlwaysPageState();
}

class _AlwaysPageState extends State<AlwaysPage> {
  bool _agreed = false;

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      CheckboxListTile(
        title: const Text('我同意采集和使用我的人脸信息'),
        value: _agreed,
        onChanged: (value) => setState(() => _agreed = value ?? false),
      ),
      ElevatedButton(
        onPressed: () => AliyunFacePlugin().verify('certify-id'), // expect: missing-consent
        child: const Text('开始打卡'),
      ),
    ]);
  }
}
