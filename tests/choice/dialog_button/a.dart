import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('是否使用刷脸登录'),
        actions: [
          TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('以后再说')),
          TextButton(onPressed: _verify, child: const Text('刷脸')),
        ],
      ),
    );
  }

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _ask(context), child: const Text('登录'));
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('是否使用刷脸登录'),
        actions: [
          TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('使用密码登录')),
          TextButton(onPressed: _verify, child: const Text('刷脸')),
        ],
      ),
    );
  }

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => _ask(context), child: const Text('登录'));
}

class OtherPage extends StatelessWidget {
  const OtherPage({super.key});

  @override
  Widget build(BuildContext context) => const Text('其他');
}
