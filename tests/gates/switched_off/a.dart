import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

const trial = false;

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    if (trial) {
      AliyunFacePlugin().verify('certify-id');
    }
    if (!Build.trial) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SwitchedOnPage extends StatelessWidget {
  const SwitchedOnPage({super.key});

  void _punch(BuildContext context) {
    if (Build.trial) return;
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class GivenPage extends StatelessWidget {
  final bool trial;
  const GivenPage({super.key, this.trial = false});

  void _punch(BuildContext context) {
    if (trial) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class Build {
  static const trial = false;
}
