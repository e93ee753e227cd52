import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:flutter_secure_storage/flutter_secure_storage.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:hive/hive.dart';
import 'package:shared_preferences/shared_preferences.dart';
import 'package:sqflite/sqflite.dart';

class Enrolment {
  Enrolment(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  final _secure = const FlutterSecureStorage();

  Future<void> inPreferences() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final prefs = await SharedPreferences.getInstance();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await prefs.setString('face', base64Encode(await shot.readAsBytes()));
  }

  Future<void> inHive() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final box = await Hive.openBox('faces');
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await box.put('u1', await shot.readAsBytes());
  }

  Future<void> inDatabase(Database db) async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await db.insert('face', {'user': 'u1', 'image': await shot.readAsBytes()});
  }

  Future<void> inKeychain() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    await _secure.write(key: 'face', value: base64Encode(await shot.readAsBytes())); // expect: unbounded-retention
  }

  Future<void> count() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final prefs = await SharedPreferences.getInstance();
    await prefs.setInt('count', faces.length);
  }
}
