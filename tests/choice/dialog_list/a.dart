import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  void _choose(BuildContext context) {
    showModalBottomSheet<void>(
      context: context,
      builder: (sheet) => Column(children: [
        ListTile(title: const Text('刷脸登录'), onTap: _verify),
        ListTile(title: const Text('取消'), onTap: () => Navigator.pop(sheet)),
      ]),
    );
  }

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _choose(context), child: const Text('登录'));
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _choose(BuildContext context) {
    showModalBottomSheet<void>(
      context: context,
      builder: (sheet) => Column(children: [
        ListTile(title: const Text('刷脸登录'), onTap: _verify),
        ListTile(title: const Text('密码登录'), onTap: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage()))),
      ]),
    );
  }

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _choose(context), child: const Text('登录'));
}

class OtherPage extends StatelessWidget {
  const OtherPage({super.key});

  @override
  Widget build(BuildContext context) => const Text('其他');
}
