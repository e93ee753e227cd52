import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸入场')),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('联系我们')),
    ]);
  }
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸入场')),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('转人工')),
    ]);
  }
}

class OtherPage extends StatelessWidget {
  const OtherPage({super.key});

  @override
  Widget build(BuildContext context) => const Text('其他');
}
