import 'dart:convert';
import 'dart:io';

import 'package:flutter_secure_storage/flutter_secure_storage.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:image_picker/image_picker.dart';

import 'student.dart';

class FaceRegister {
  final _vault = const FlutterSecureStorage();
  final _picker = ImagePicker();
  final _detector = FaceDetector(options: FaceDetectorOptions(performanceMode: FaceDetectorMode.accurate));

  /// Takes a picture with exactly one face; false when there is none.
  Future<bool> register(Student student) async {
    final shot = await _picker.pickImage(source: ImageSource.camera, preferredCameraDevice: CameraDevice.front);
    if (shot == null) return false;
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.length != 1) return false;
    final bytes = await File(shot.path).readAsBytes();
    await _vault.write(key: 'face_${student.name}', value: base64Encode(bytes));
    return true;
  }

  /// Takes the consent back: the template goes with it.
  Future<void> withdraw(Student student) => _vault.delete(key: 'face_${student.name}');

  void close() => _detector.close();
}
