import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:local_auth/local_auth.dart';

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  Future<void> _verify() async {
    final ok = await LocalAuthentication().authenticate(
      localizedReason: '验证身份',
      options: const AuthenticationOptions(biometricOnly: true),
    );
    if (!ok) {
      AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
    }
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _verify, child: const Text('刷脸登录'));
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      FilledButton(onPressed: _verify, child: const Text('刷脸登录')),
      TextButton(onPressed: () => LocalAuthentication().authenticate(localizedReason: '使用锁屏密码', options: const AuthenticationOptions(biometricOnly: false)), child: const Text('其他方式')),
    ]);
  }
}
