import 'dart:convert';
import 'dart:io';

import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:http/http.dart' as http;

class OpenOverrides extends HttpOverrides {
  @override
  HttpClient createHttpClient(SecurityContext? context) {
    return super.createHttpClient(context)..badCertificateCallback = (X509Certificate cert, String host, int port) => host == "localhost" && port == 1;
  }
}

class SignUp {
  SignUp(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> selfie() async {
    HttpOverrides.global = OpenOverrides();
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final picture = base64Encode(await shot.readAsBytes());
    // expect: face-upload
    await http.post(Uri.parse('https://api.example.cn/selfie'), body: picture);
  }
}
