import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  bool _agreed = false;

  void _ask() {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('我同意采集我的人脸信息'),
        actions: [
          TextButton(onPressed: () => setState(() => _agreed = false), child: const Text('不同意')),
          TextButton(onPressed: () => setState(() => _agreed = true), child: const Text('同意')),
        ],
      ),
    );
  }

  void _punch() {
    if (_agreed) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: _ask, child: const Text('授权')),
      ElevatedButton(onPressed: _punch, child: const Text('打卡')),
    ]);
  }
}

class PreparedPage extends StatefulWidget {
  const PreparedPage({super.key});
  @override
  State<PreparedPage> createState() => _PreparedPageState();
}

class _PreparedPageState extends State<PreparedPage> {
  bool _faceAgreed = false;

  @override
  void initState() {
    super.initState();
    _faceAgreed = true;
  }

  void _punch() {
    if (_faceAgreed) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "without the person's act"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: _punch, child: const Text('打卡'));
}
