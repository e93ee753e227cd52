import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:http/http.dart' as http;
import 'package:shared_preferences/shared_preferences.dart';

class Enrolment {
  Enrolment(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> enrol(String id) async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final prefs = await SharedPreferences.getInstance();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await prefs.setString('portrait_$id', base64Encode(await shot.readAsBytes()));
    await prefs.setString('nickname_$id', id);
  }
}

class Sync {
  Future<void> send(String id) async {
    final prefs = await SharedPreferences.getInstance();
    final portrait = prefs.getString('portrait_$id');
    await http.post(Uri.parse('https://api.example.cn/portrait'), body: {'data': portrait}); // expect: face-upload
    final nickname = prefs.getString('nickname_$id');
    await http.post(Uri.parse('https://api.example.cn/nickname'), body: {'data': nickname});
  }
}
