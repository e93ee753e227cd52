import 'dart:io';

import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:encrypt/encrypt.dart';
import 'package:path_provider/path_provider.dart';

class Enrolment {
  Enrolment(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  final Encrypter _encrypter = Encrypter(AES(Key.fromSecureRandom(32)));

  Future<void> plain() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final dir = await getApplicationDocumentsDirectory();
    final file = File('${dir.path}/face.jpg');
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await file.writeAsBytes(await shot.readAsBytes());
  }

  Future<void> copied() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final dir = await getApplicationDocumentsDirectory();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await shot.saveTo('${dir.path}/copy.jpg');
  }

  Future<void> encrypted() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final dir = await getApplicationDocumentsDirectory();
    final file = File('${dir.path}/face.bin');
    final sealed = _encrypter.encryptBytes(await shot.readAsBytes(), iv: IV.fromSecureRandom(16));
    await file.writeAsBytes(sealed.bytes); // expect: unbounded-retention
  }

  Future<void> passing() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final dir = await getTemporaryDirectory();
    final passing = File('${dir.path}/passing.jpg');
    await passing.writeAsBytes(await shot.readAsBytes()); // expect: unencrypted-storage
    await passing.delete();
  }
}
