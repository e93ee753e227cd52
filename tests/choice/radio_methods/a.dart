import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SolePage extends StatefulWidget {
  const SolePage({super.key});
  @override
  State<SolePage> createState() => _SolePageState();
}

class _SolePageState extends State<SolePage> {
  String _way = 'face';

  void _next() {
    if (_way == 'face') {
      AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
    } else {
      Navigator.pushNamed(context, '/other');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      RadioListTile(title: const Text('接收通知'), value: 'a', groupValue: _way, onChanged: (value) => setState(() => _way = value!)),
      RadioListTile(title: const Text('刷脸'), value: 'face', groupValue: _way, onChanged: (value) => setState(() => _way = value!)),
      FilledButton(onPressed: _next, child: const Text('下一步')),
    ]);
  }
}

class OfferedPage extends StatefulWidget {
  const OfferedPage({super.key});
  @override
  State<OfferedPage> createState() => _OfferedPageState();
}

class _OfferedPageState extends State<OfferedPage> {
  String _way = 'face';

  void _next() {
    if (_way == 'face') {
      AliyunFacePlugin().verify('certify-id');
    } else {
      Navigator.pushNamed(context, '/other');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      RadioListTile(title: const Text('短信验证码'), value: 'a', groupValue: _way, onChanged: (value) => setState(() => _way = value!)),
      RadioListTile(title: const Text('刷脸'), value: 'face', groupValue: _way, onChanged: (value) => setState(() => _way = value!)),
      FilledButton(onPressed: _next, child: const Text('下一步')),
    ]);
  }
}
