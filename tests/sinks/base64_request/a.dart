import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:http/http.dart' as http;

class CheckIn {
  CheckIn(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> punch() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final bytes = await shot.readAsBytes();
    final body = jsonEncode({'image': base64Encode(bytes), 'user': 'u1'});
    await http.post(Uri.parse('https://api.example.cn/punch'), body: body); // expect: face-upload
  }

  Future<void> multipart() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final request = http.MultipartRequest('POST', Uri.parse('https://api.example.cn/face'));
    request.fields['user'] = 'u1';
    request.files.add(await http.MultipartFile.fromPath('face', shot.path));
    await request.send(); // expect: face-upload
  }

  Future<void> report() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final body = jsonEncode({'smiling': faces.first.smilingProbability});
    await http.post(Uri.parse('https://api.example.cn/mood'), body: body);
  }
}
