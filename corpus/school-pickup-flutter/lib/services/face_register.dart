import 'dart:convert';
import 'dart:io';

import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:image_picker/image_picker.dart';
import 'package:shared_preferences/shared_preferences.dart';

import 'student.dart';

class FaceRegister {
  final _picker = ImagePicker();
  final _detector = FaceDetector(options: FaceDetectorOptions(performanceMode: FaceDetectorMode.accurate));

  /// Takes a picture with exactly one face; false when there is none.
  Future<bool> register(Student student) async {
    // expect: minor-without-guardian
    final shot = await _picker.pickImage(source: ImageSource.camera, preferredCameraDevice: CameraDevice.front);
    if (shot == null) return false;
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.length != 1) return false;
    final bytes = await File(shot.path).readAsBytes();
    final prefs = await SharedPreferences.getInstance();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await prefs.setString('face_${student.name}', base64Encode(bytes));
    return true;
  }

  void close() => _detector.close();
}
