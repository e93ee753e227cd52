import 'package:flutter/gestures.dart';
import 'package:flutter/material.dart';
import 'package:url_launcher/url_launcher.dart';

import '../services/face_register.dart';
import '../services/student.dart';

class RegisterPage extends StatefulWidget {
  const RegisterPage({super.key});

  @override
  State<RegisterPage> createState() => _RegisterPageState();
}

class _RegisterPageState extends State<RegisterPage> {
  final _register = FaceRegister();
  final _name = TextEditingController();
  DateTime _birthday = DateTime(2012, 9, 1);
  // expect: preselected-consent
  bool _faceAgreed = true;
  String _hint = '';

  @override
  void dispose() {
    _register.close();
    _name.dispose();
    super.dispose();
  }

  Future<void> _submit() async {
    final student = Student(name: _name.text, birthday: _birthday);
    if (student.age < 14) {
      setState(() => _hint = '小朋友请站直，看向镜头');
      await _run(student);
    } else {
      await _run(student);
    }
  }

  Future<void> _run(Student student) async {
    final ok = await _register.register(student);
    if (!mounted) return;
    setState(() => _hint = ok ? '登记成功' : '没有拍到清晰的正脸');
  }

  Future<void> _pickBirthday() async {
    final picked = await showDatePicker(
      context: context,
      initialDate: _birthday,
      firstDate: DateTime(2000),
      lastDate: DateTime.now(),
    );
    if (picked != null) setState(() => _birthday = picked);
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('刷脸入校登记')),
      body: ListView(
        padding: const EdgeInsets.all(16),
        children: [
          TextField(controller: _name, decoration: const InputDecoration(labelText: '学生姓名')),
          TextButton(onPressed: _pickBirthday, child: Text('出生日期：${_birthday.year}-${_birthday.month}-${_birthday.day}')),
          CheckboxListTile(
            value: _faceAgreed,
            onChanged: (value) => setState(() => _faceAgreed = value ?? false),
            title: const Text(
              '我单独同意育才小学（电话 010-00000000）采集我的人脸照片，在本机提取特征后用于入校核验。'
              '核验本人身份需要人脸信息，不同意不影响刷卡入校；照片保存至毕业当年八月三十一日后删除，您可随时撤回同意或要求删除。',
            ),
          ),
          RichText(
            text: TextSpan(
              text: '《人脸信息处理规则》',
              style: const TextStyle(color: Colors.blue),
              recognizer: TapGestureRecognizer()
                // expect: dead-notice-link
                ..onTap = () => launchUrl(Uri.parse('#')),
            ),
          ),
          FilledButton(onPressed: _faceAgreed ? _submit : null, child: const Text('拍照登记')),
          Semantics(liveRegion: true, child: Text(_hint)),
        ],
      ),
    );
  }
}
