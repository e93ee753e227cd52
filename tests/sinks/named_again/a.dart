import 'dart:io';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class FaceStep {
  FaceStep(this._camera, this._folder);
  final CameraController _camera;
  final Directory _folder;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  final Dio _dio = Dio();

  Future<void> shoot() async {
    final shot = await _camera.takePicture();
    await _detector.processImage(InputImage.fromFilePath(shot.path));
    final file = File('${_folder.path}/doorShot.jpg');
    await file.writeAsBytes(await shot.readAsBytes()); // expect: unencrypted-storage
  }

  Future<void> send() async {
    final kept = '${_folder.path}/doorShot.jpg';
    final form = FormData.fromMap({'picture': await MultipartFile.fromFile(kept)});
    await _dio.post('https://gate.example.cn/pictures', data: form); // expect: face-upload
    await File(kept).delete();
  }

  Future<void> sendLog() async {
    final form = FormData.fromMap({'log': await MultipartFile.fromFile('${_folder.path}/door.log')});
    await _dio.post('https://gate.example.cn/logs', data: form);
  }
}
