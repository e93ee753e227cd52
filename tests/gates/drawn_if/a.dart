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
      SwitchListTile(
        title: const Text('我同意采集和使用我的人脸信息'),
        value: _agreed,
        onChanged: (value) => setState(() => _agreed = value),
      ),
      if (_agreed) ElevatedButton(onPressed: _open, child: const Text('开始打卡')),
    ]);
  }
}

class TernaryPage extends StatefulWidget {
  const TernaryPage({super.key});
  @override
  State<TernaryPage> createState() => _TernaryPageState();
}

class _TernaryPageState extends State<TernaryPage> {
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
      _agreed
          ? ElevatedButton(onPressed: _open, child: const Text('开始打卡'))
          : const Text('请先勾选'),
    ]);
  }
}

class EitherWayPage extends StatefulWidget {
  const EitherWayPage({super.key});
  @override
  State<EitherWayPage> createState() => _EitherWayPageState();
}

class _EitherWayPageState extends State<EitherWayPage> {
  bool _agreed = false;

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      CheckboxListTile(
        title: const Text('我同意采集和使用我的人脸信息'),
        value: _agreed,
        onChanged: (value) => setState(() => _agreed = value ?? false),
      ),
      if (!_agreed) ElevatedButton(onPressed: _open, child: const Text('开始打卡')),
    ]);
  }
}
