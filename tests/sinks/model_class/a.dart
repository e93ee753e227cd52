import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class FaceRecord {
  const FaceRecord({required this.user, required this.image, required this.score});
  final String user;
  final String image;
  final double score;

  Map<String, dynamic> toJson() => {'user': user, 'image': image, 'score': score};
}

class ScoreRecord {
  const ScoreRecord(this.score);
  final double score;

  Map<String, dynamic> toJson() => {'score': score};
}

class FaceApi {
  FaceApi(this._dio);
  final Dio _dio;

  Future<void> enrol(FaceRecord record) async {
    await _dio.post('https://api.example.cn/face', data: record.toJson()); // expect: face-upload
  }

  Future<void> report(ScoreRecord record) async {
    await _dio.post('https://api.example.cn/score', data: record.toJson());
  }
}

class CheckIn {
  CheckIn(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  final FaceApi _api = FaceApi(Dio());

  Future<void> punch() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final bytes = await shot.readAsBytes();
    final score = faces.first.smilingProbability ?? 0;
    await _api.enrol(FaceRecord(user: 'u1', image: base64Encode(bytes), score: score));
    await _api.report(ScoreRecord(score));
  }
}
