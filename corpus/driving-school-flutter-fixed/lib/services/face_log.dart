import 'dart:convert';
import 'dart:typed_data';

import 'package:camera/camera.dart';
import 'package:flutter_secure_storage/flutter_secure_storage.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

/// Pictures that show who sat before the screen.
class FaceLog {
  final _vault = const FlutterSecureStorage();
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<bool> add(XFile shot) async {
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return false;
    await keep(await shot.readAsBytes());
    return true;
  }

  Future<void> keep(Uint8List face) async {
    await _vault.write(key: 'lesson_face', value: base64Encode(face));
  }

  /// Nothing is left of the lesson.
  Future<void> erase() => _vault.delete(key: 'lesson_face');
}
