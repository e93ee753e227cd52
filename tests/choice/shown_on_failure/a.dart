import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class LatePage extends StatefulWidget {
  const LatePage({super.key});
  @override
  State<LatePage> createState() => _LatePageState();
}

class _LatePageState extends State<LatePage> {
  bool _failed = false;

  Future<void> _verify() async {
    final result = await AliyunFacePlugin().verify('certify-id'); // expect: late-alternative
    if (result != 'success') {
      setState(() => _failed = true);
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸登录')),
      if (_failed) TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('短信验证码登录')),
    ]);
  }
}

class OfferedPage extends StatefulWidget {
  const OfferedPage({super.key});
  @override
  State<OfferedPage> createState() => _OfferedPageState();
}

class _OfferedPageState extends State<OfferedPage> {
  bool _failed = false;

  Future<void> _verify() async {
    final result = await AliyunFacePlugin().verify('certify-id');
    if (result != 'success') {
      setState(() => _failed = true);
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸登录')),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('短信验证码登录')),
      Text(_failed ? '识别失败' : ''),
    ]);
  }
}

class OtherPage extends StatelessWidget {
  const OtherPage({super.key});

  @override
  Widget build(BuildContext context) => const Text('其他');
}
