import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  bool _ticked = false;

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      Row(children: [
        Checkbox(value: _ticked, onChanged: (value) => setState(() => _ticked = value!)),
        const Text('我同意采集和使用我的人脸信息'),
      ]),
      FilledButton(
        onPressed: _ticked
            ? () {
                _open();
              }
            : null,
        child: const Text('开始打卡'),
      ),
    ]);
  }
}

class HandlerPage extends StatefulWidget {
  const HandlerPage({super.key});
  @override
  State<HandlerPage> createState() => _HandlerPageState();
}

class _HandlerPageState extends State<HandlerPage> {
  bool _ticked = false;

  void _open() {
    if (!_ticked) {
      ScaffoldMessenger.of(context).showSnackBar(const SnackBar(content: Text('请先勾选')));
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      Row(children: [
        Checkbox(value: _ticked, onChanged: (value) => setState(() => _ticked = value!)),
        const Text('我同意采集和使用我的人脸信息'),
      ]),
      FilledButton(onPressed: _open, child: const Text('开始打卡')),
    ]);
  }
}

class LoosePage extends StatefulWidget {
  const LoosePage({super.key});
  @override
  State<LoosePage> createState() => _LoosePageState();
}

class _LoosePageState extends State<LoosePage> {
  bool _ticked = false;

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      Row(children: [
        Checkbox(value: _ticked, onChanged: (value) => setState(() => _ticked = value!)),
        const Text('我同意采集和使用我的人脸信息'),
      ]),
      Opacity(opacity: _ticked ? 1 : 0.5, child: FilledButton(onPressed: _open, child: const Text('开始打卡'))),
    ]);
  }
}

class SoundPage extends StatefulWidget {
  const SoundPage({super.key});
  @override
  State<SoundPage> createState() => _SoundPageState();
}

class _SoundPageState extends State<SoundPage> {
  bool _sound = false;

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      SwitchListTile(title: const Text('播放提示音'), value: _sound, onChanged: (value) => setState(() => _sound = value)),
      FilledButton(onPressed: _sound ? _open : null, child: const Text('开始打卡')),
    ]);
  }
}
