import 'dart:io';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class Visitors {
  Visitors(this._camera, this._base);
  final CameraController _camera;
  final String _base;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  final Dio _dio = Dio();

  Directory get _folder => Directory('$_base/visitors');

  Future<void> keep(String id) async {
    final shot = await _camera.takePicture();
    await _detector.processImage(InputImage.fromFilePath(shot.path));
    await File('${_folder.path}/$id.jpg').writeAsBytes(await shot.readAsBytes()); // expect: unencrypted-storage // expect: unbounded-retention
  }

  Future<void> sendAll() async {
    for (final file in _folder.listSync()) {
      final form = FormData.fromMap({'picture': await MultipartFile.fromFile(file.path)});
      await _dio.post('https://gate.example.cn/visitors', data: form); // expect: face-upload
    }
  }

  Future<void> sendLogs() async {
    for (final file in Directory('$_base/journals').listSync()) {
      final form = FormData.fromMap({'log': await MultipartFile.fromFile(file.path)});
      await _dio.post('https://gate.example.cn/logs', data: form);
    }
  }
}
