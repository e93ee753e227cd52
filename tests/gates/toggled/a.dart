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
    if (_ticked) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      GestureDetector(
        onTap: () => setState(() => _ticked = !_ticked),
        child: Row(children: [
          Icon(_ticked ? Icons.check_box : Icons.check_box_outline_blank),
          const Text('我已阅读并同意《人脸信息处理规则》'),
        ]),
      ),
      FilledButton(onPressed: _open, child: const Text('下一步')),
    ]);
  }
}

class DarkPage extends StatefulWidget {
  const DarkPage({super.key});
  @override
  State<DarkPage> createState() => _DarkPageState();
}

class _DarkPageState extends State<DarkPage> {
  bool _dark = false;

  void _open() {
    if (_dark) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      GestureDetector(onTap: () => setState(() => _dark = !_dark), child: const Text('深色模式')),
      FilledButton(onPressed: _open, child: const Text('下一步')),
    ]);
  }
}
