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
      RulesBox(value: _ticked, onChanged: (value) => setState(() => _ticked = value)),
      FilledButton(onPressed: _ticked ? _open : null, child: const Text('开始打卡')),
    ]);
  }
}

class SoundPage extends StatefulWidget {
  const SoundPage({super.key});
  @override
  State<SoundPage> createState() => _SoundPageState();
}

class _SoundPageState extends State<SoundPage> {
  bool _ticked = false;

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      SoundBox(value: _ticked, onChanged: (value) => setState(() => _ticked = value)),
      FilledButton(onPressed: _ticked ? _open : null, child: const Text('开始打卡')),
    ]);
  }
}

class RulesBox extends StatelessWidget {
  const RulesBox({super.key, required this.value, required this.onChanged});
  final bool value;
  final ValueChanged<bool> onChanged;

  @override
  Widget build(BuildContext context) {
    return CheckboxListTile(
      title: const Text('我同意采集和使用我的人脸信息'),
      value: value,
      onChanged: (ticked) => onChanged(ticked ?? false),
    );
  }
}

class SoundBox extends StatelessWidget {
  const SoundBox({super.key, required this.value, required this.onChanged});
  final bool value;
  final ValueChanged<bool> onChanged;

  @override
  Widget build(BuildContext context) {
    return SwitchListTile(title: const Text('播放提示音'), value: value, onChanged: onChanged);
  }
}
