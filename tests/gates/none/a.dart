import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

void main() => runApp(const MaterialApp(home: VerifyPage()));

class VerifyPage extends StatefulWidget {
  const VerifyPage({super.key});
  @override
  State<VerifyPage> createState() => _VerifyPageState();
}

class _VerifyPageState extends State<VerifyPage> {
  final _face = AliyunFacePlugin();

  @override
  void initState() {
    super.initState();
    _face.verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => const SizedBox();
}
