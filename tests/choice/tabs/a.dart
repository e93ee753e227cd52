import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) {
    return DefaultTabController(
      length: 2,
      child: Column(children: [
        const TabBar(tabs: [Tab(text: '帮助'), Tab(text: '刷脸登录')]),
        FilledButton(onPressed: _verify, child: const Text('开始')),
      ]),
    );
  }
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return DefaultTabController(
      length: 2,
      child: Column(children: [
        const TabBar(tabs: [Tab(text: '短信登录'), Tab(text: '刷脸登录')]),
        FilledButton(onPressed: _verify, child: const Text('开始')),
      ]),
    );
  }
}
