import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class Api {
  static const baseUrl = 'http://face.example.cn';
  final Dio dio = Dio(BaseOptions(baseUrl: baseUrl));
}

class CheckIn {
  CheckIn(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  final Api _api = Api();
  final Dio _safe = Dio(BaseOptions(baseUrl: 'https://face.example.cn'));

  Future<void> punch() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    // expect: face-upload
    // expect: cleartext-transport
    await _api.dio.post('/punch', data: await shot.readAsBytes());
  }

  Future<void> safe() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    await _safe.post('/punch', data: await shot.readAsBytes()); // expect: face-upload
  }
}
