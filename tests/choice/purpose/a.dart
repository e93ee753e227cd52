import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class DoorPage extends StatelessWidget {
  const DoorPage({super.key});

  void _begin() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _begin, child: const Text('开始'));
}

class FaceRegisterPage extends StatelessWidget {
  const FaceRegisterPage({super.key});

  void _begin() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _begin, child: const Text('开始'));
}

class OpenFacePayPage extends StatelessWidget {
  const OpenFacePayPage({super.key});

  void _begin() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _begin, child: const Text('开始'));
}

class ExamProctorPage extends StatelessWidget {
  const ExamProctorPage({super.key});

  void _begin() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _begin, child: const Text('开始'));
}
