import 'dart:convert';
import 'dart:developer' as developer;

import 'package:camera/camera.dart';
import 'package:flutter/foundation.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class CheckIn {
  CheckIn(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> punch() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final text = base64Encode(await shot.readAsBytes());
    print('face $text'); // expect: face-data-in-logs
    debugPrint(text); // expect: face-data-in-logs
    developer.log('face', error: text); // expect: face-data-in-logs
    debugPrint('faces: ${faces.length}');
  }
}
