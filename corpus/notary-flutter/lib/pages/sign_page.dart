import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';

import '../services/identity.dart';
import '../services/portrait.dart';
import '../services/signer_check.dart';

class SignPage extends StatefulWidget {
  const SignPage({super.key, required this.caseId});

  final String caseId;

  @override
  State<SignPage> createState() => _SignPageState();
}

class _SignPageState extends State<SignPage> {
  bool _signed = false;
  String _hint = '';

  Future<bool> _askFace() async {
    // expect: no-refusal-option
    final agreed = await showDialog<bool>(
      context: context,
      barrierDismissible: false,
      builder: (context) => AlertDialog(
        title: const Text('人脸信息处理告知'),
        content: const Text(
          '城东公证处（电话 010-00000000）需要采集您的人脸信息，用于核验签署人身份，方式为活体检测并上传至第三方服务商与证件照比对。'
          '这是确认签署人本人所必需，一旦泄露可能影响您的人身和财产安全。照片在核验完成后立即删除，您可致电撤回同意、查阅或删除。',
        ),
        actions: [
          FilledButton(onPressed: () => Navigator.of(context).pop(true), child: const Text('同意')),
        ],
      ),
    );
    return agreed ?? false;
  }

  Future<void> _sign() async {
    final identity = Identity.current;
    if (identity.age < 18) {
      setState(() => _hint = '未满十八周岁不能在线签署');
      return;
    }
    if (!await _askFace()) return;
    final passed = await SignerCheck(await portraitOf(identity)).run();
    if (!mounted) return;
    if (passed) {
      setState(() => _signed = true);
    } else {
      _offerAppointment();
    }
  }

  void _offerAppointment() {
    showDialog<void>(
      context: context,
      builder: (context) => AlertDialog(
        title: const Text('核验未通过'),
        content: const Text('您可以改为预约到公证处窗口人工核验。'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context), child: const Text('返回')),
          FilledButton(
            onPressed: () {
              Navigator.pop(context);
              context.push('/appointment');
            },
            child: const Text('预约人工核验'),
          ),
        ],
      ),
    );
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: Text('签署 ${widget.caseId}')),
      body: Center(
        child: Column(
          mainAxisSize: MainAxisSize.min,
          children: [
            // expect: coerced-verification
            const Text('在线签署必须人脸识别，请保持光线充足'),
            Text(_hint),
            const SizedBox(height: 24),
            Semantics(
              button: true,
              label: '刷脸并签署',
              child: FilledButton(onPressed: _signed ? null : _sign, child: Text(_signed ? '已签署' : '刷脸签署')),
            ),
          ],
        ),
      ),
    );
  }
}
