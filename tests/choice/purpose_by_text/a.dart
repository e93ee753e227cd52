import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class OnePage extends StatelessWidget {
  const OnePage({super.key});

  void _begin() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('请刷脸验证身份后打卡'),
      FilledButton(onPressed: _begin, child: const Text('开始')),
    ]);
  }
}

class TwoPage extends StatelessWidget {
  const TwoPage({super.key});

  void _begin() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('首次使用，请录入人脸'),
      FilledButton(onPressed: _begin, child: const Text('开始')),
    ]);
  }
}
