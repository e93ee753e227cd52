import 'dart:typed_data';

import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:hive_flutter/hive_flutter.dart';

/// Pictures that show who sat before the screen.
class FaceLog {
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<bool> add(XFile shot) async {
    // expect: bundled-consent
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return false;
    await keep(await shot.readAsBytes());
    return true;
  }

  Future<void> keep(Uint8List face) async {
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await Hive.box('faces').put(DateTime.now().toIso8601String(), face);
  }
}
