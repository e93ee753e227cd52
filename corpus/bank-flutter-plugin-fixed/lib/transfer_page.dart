import 'package:face_plugin/face_plugin.dart';
import 'package:flutter/material.dart';

class TransferPage extends StatefulWidget {
  const TransferPage({super.key, this.age = 0});
  final int age;
  @override
  State<TransferPage> createState() => _TransferPageState();
}

class _TransferPageState extends State<TransferPage> {
  Future<void> _byFace() async {
    if (widget.age < 14) {
      Navigator.pushNamed(context, '/sms');
      return;
    }
    final agreed = await showDialog<bool>(
      context: context,
      builder: (dialog) => AlertDialog(
        title: const Text('人脸信息处理同意书'),
        content: const Text('本功能由华兴银行（电话 010-00000000）处理您的人脸信息，用于转账确认，方式为拍摄照片并上传至腾讯云比对，照片保存至核验完成后删除；处理人脸信息是识别本人所必需，您不同意不影响转账，可以改用短信验证码；您可随时在设置中撤回同意、查询和删除人脸信息。是否同意？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog, false), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(dialog, true), child: const Text('同意')),
        ],
      ),
    );
    if (agreed != true) return;
    final ok = await FacePlugin.verify('order');
    if (!mounted) return;
    ScaffoldMessenger.of(context).showSnackBar(SnackBar(content: Text(ok ? '转账成功' : '核验未通过')));
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('转账')),
      body: Column(children: [
        FilledButton(onPressed: _byFace, child: const Text('刷脸确认')),
        OutlinedButton(onPressed: () => Navigator.pushNamed(context, '/sms'), child: const Text('短信验证码确认')),
      ]),
    );
  }
}

class SmsPage extends StatelessWidget {
  const SmsPage({super.key});

  @override
  Widget build(BuildContext context) {
    return const Scaffold(body: TextField(decoration: InputDecoration(hintText: '请输入短信验证码')));
  }
}
