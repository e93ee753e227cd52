import 'dart:io';

import 'package:dio/dio.dart';
import 'package:flutter/material.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:http/http.dart' as http;
import 'package:image_picker/image_picker.dart';

class Counter {
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<int> count(InputImage image) async => (await _detector.processImage(image)).length;
}

/// What the shot is of stands in the address it is sent to.
class StudentsScreen extends StatefulWidget {
  const StudentsScreen({super.key});

  @override
  State<StudentsScreen> createState() => _StudentsScreenState();
}

class _StudentsScreenState extends State<StudentsScreen> {
  final List<File?> _taken = [null, null];
  final String registrationUrl = 'https://people.example.cn/upload-student-face';

  Future<void> _shoot(int slot) async {
    final shot = await ImagePicker().pickImage(source: ImageSource.camera);
    if (shot == null) return;
    setState(() {
      _taken[slot] = File(shot.path);
    });
  }

  Future<void> _register() async {
    for (int i = 0; i < _taken.length; i++) {
      final file = _taken[i];
      if (file == null) continue;
      final request = http.MultipartRequest('POST', Uri.parse(registrationUrl));
      request.files.add(await http.MultipartFile.fromPath('file', file.path));
      await request.send(); // expect: face-upload
    }
  }

  @override
  Widget build(BuildContext context) => Column(children: [
        TextButton(onPressed: () => _shoot(0), child: const Text('Take')),
        TextButton(onPressed: _register, child: const Text('Save')),
      ]);
}

/// The same of a parcel.
class ParcelsScreen extends StatefulWidget {
  const ParcelsScreen({super.key});

  @override
  State<ParcelsScreen> createState() => _ParcelsScreenState();
}

class _ParcelsScreenState extends State<ParcelsScreen> {
  File? _taken;

  Future<void> _shoot() async {
    final shot = await ImagePicker().pickImage(source: ImageSource.camera);
    if (shot == null) return;
    setState(() {
      _taken = File(shot.path);
    });
  }

  Future<void> _register() async {
    final request = http.MultipartRequest('POST', Uri.parse('https://people.example.cn/upload-parcel'));
    request.files.add(await http.MultipartFile.fromPath('file', _taken!.path));
    await request.send();
  }

  @override
  Widget build(BuildContext context) => Column(children: [
        TextButton(onPressed: _shoot, child: const Text('Take')),
        TextButton(onPressed: _register, child: const Text('Save')),
      ]);
}

class Clients {
  final _dio = Dio();

  Future<void> register() async {
    final shot = await ImagePicker().pickImage(source: ImageSource.camera);
    final bytes = await shot!.readAsBytes();
    await http.post(Uri.parse('https://people.example.cn/face/register'), body: bytes); // expect: face-upload
  }

  Future<void> check() async {
    final shot = await ImagePicker().pickImage(source: ImageSource.camera);
    final bytes = await shot!.readAsBytes();
    await http.post(Uri.https('people.example.cn', '/face/check'), body: bytes); // expect: face-upload
  }

  Future<void> join() async {
    final shot = await ImagePicker().pickImage(source: ImageSource.camera);
    final form = FormData.fromMap({'file': await MultipartFile.fromFile(shot!.path)});
    await _dio.post('/api/face/join', data: form); // expect: face-upload
  }

  Future<void> attach() async {
    final shot = await ImagePicker().pickImage(source: ImageSource.camera);
    final form = FormData.fromMap({'file': await MultipartFile.fromFile(shot!.path)});
    await _dio.post('/api/orders/attach', data: form);
  }
}
