import 'dart:typed_data';

import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:http/http.dart' as http;

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

class CheckIn {
  CheckIn(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> punch() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final bytes = await shot.readAsBytes();
    await http.post(Uri.parse('https://api.example.cn/punch'), body: encode(bytes)); // expect: face-upload
    await http.post(Uri.parse('https://api.example.cn/ticket'), body: ticket(bytes));
  }

  String encode(Uint8List bytes) {
    final out = StringBuffer();
    for (var i = 0; i < bytes.length; i++) {
      final value = bytes[i];
      out.write(alphabet[value >> 2]);
    }
    return out.toString();
  }

  String ticket(Uint8List bytes) {
    final out = StringBuffer();
    for (var i = 0; i < bytes.length; i++) {
      out.write(alphabet[i % 64]);
    }
    return out.toString();
  }
}
