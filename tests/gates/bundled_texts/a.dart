import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('请阅读并同意《用户协议》《隐私政策》和《人脸识别服务协议》'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: _open, child: const Text('同意')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: bundled-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class PolicyPage extends StatelessWidget {
  const PolicyPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('Please agree to our privacy policy and terms of service before you continue.'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('Decline')),
          TextButton(onPressed: _open, child: const Text('I agree')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: bundled-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ReferringPage extends StatelessWidget {
  const ReferringPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('我同意采集我的人脸信息用于考勤。更多内容详见《隐私政策》。'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: _open, child: const Text('同意')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class UpdatePage extends StatelessWidget {
  const UpdatePage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('发现新版本，是否立即更新？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('取消')),
          TextButton(onPressed: _open, child: const Text('确定')),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
