import 'dart:io';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:flutter/material.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class ShootPage extends StatefulWidget {
  const ShootPage({super.key, required this.camera, required this.onDone});
  final CameraController camera;
  final void Function(String path, int count) onDone;
  @override
  State<ShootPage> createState() => _ShootPageState();
}

class _ShootPageState extends State<ShootPage> {
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> _shoot() async {
    final shot = await widget.camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    widget.onDone(shot.path, faces.length);
    if (!mounted) return;
    Navigator.push(context, MaterialPageRoute(builder: (_) => ConfirmPage(photo: shot, count: faces.length)));
  }

  Future<void> _shootForResult() async {
    final shot = await widget.camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty || !mounted) return;
    Navigator.pop(context, shot);
  }

  @override
  Widget build(BuildContext context) => Column(children: [
        IconButton(icon: const Icon(Icons.camera), onPressed: _shoot),
        IconButton(icon: const Icon(Icons.check), onPressed: _shootForResult),
      ]);
}

class ConfirmPage extends StatelessWidget {
  const ConfirmPage({super.key, required this.photo, required this.count});
  final XFile photo;
  final int count;

  Future<void> _send() async {
    final form = FormData.fromMap({'photo': await MultipartFile.fromFile(photo.path)});
    await Dio().post('https://api.example.cn/photo', data: form); // expect: face-upload
  }

  Future<void> _count() => Dio().post('https://api.example.cn/count', data: {'count': count});

  @override
  Widget build(BuildContext context) => Column(children: [
        Image.file(File(photo.path)),
        TextButton(onPressed: _send, child: const Text('提交')),
        TextButton(onPressed: _count, child: const Text('统计')),
      ]);
}

class HomePage extends StatelessWidget {
  const HomePage({super.key, required this.camera});
  final CameraController camera;

  Future<void> _open(BuildContext context) async {
    final XFile? shot = await Navigator.push<XFile>(
      context,
      MaterialPageRoute(builder: (_) => ShootPage(camera: camera, onDone: _sent)),
    );
    if (shot == null) return;
    await Dio().post('https://api.example.cn/result', data: await shot.readAsBytes()); // expect: face-upload
  }

  void _sent(String path, int count) {
    final upload = File(path).openRead();
    Dio().put('https://api.example.cn/stream', data: upload); // expect: face-upload
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: () => _open(context), child: const Text('拍照'));
}
