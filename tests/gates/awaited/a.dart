import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  Future<void> _punch(BuildContext context) async {
    if (await _askFaceConsent(context)) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  Future<bool> _askFaceConsent(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (dialog) => AlertDialog(
        title: const Text('人脸信息处理同意书'),
        content: const Text('是否同意采集您的人脸信息用于考勤？'),
        actions: [
          TextButton(onPressed: () => Navigator.of(dialog).pop(false), child: const Text('不同意')),
          FilledButton(onPressed: () => Navigator.of(dialog).pop(true), child: const Text('同意')),
        ],
      ),
    );
    return ok ?? false;
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class InlinePage extends StatelessWidget {
  const InlinePage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        content: const Text('是否同意采集您的人脸信息用于考勤？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        ],
      ),
    );
    if (ok != true) return;
    if (!context.mounted) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class TruePage extends StatelessWidget {
  const TruePage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        content: const Text('是否同意采集您的人脸信息用于考勤？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        ],
      ),
    );
    if (ok == true) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class RefusedPage extends StatelessWidget {
  const RefusedPage({super.key});

  Future<void> _punch(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        content: const Text('是否同意采集您的人脸信息用于考勤？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        ],
      ),
    );
    if (ok == false) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class UncheckedPage extends StatelessWidget {
  const UncheckedPage({super.key});

  Future<void> _punch(BuildContext context) async {
    await _askFaceConsent(context);
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "read and decides nothing"
  }

  Future<bool> _askFaceConsent(BuildContext context) async {
    final ok = await showDialog<bool>(
      context: context,
      builder: (dialog) => AlertDialog(
        title: const Text('人脸信息处理同意书'),
        content: const Text('是否同意采集您的人脸信息用于考勤？'),
        actions: [
          TextButton(onPressed: () => Navigator.of(dialog).pop(false), child: const Text('不同意')),
          FilledButton(onPressed: () => Navigator.of(dialog).pop(true), child: const Text('同意')),
        ],
      ),
    );
    return ok ?? false;
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
