import 'dart:io';

import 'package:camera/camera.dart';
import 'package:cloud_firestore/cloud_firestore.dart';
import 'package:firebase_storage/firebase_storage.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class Enrolment {
  Enrolment(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> enrol() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final ref = FirebaseStorage.instance.ref().child('faces/u1.jpg');
    await ref.putFile(File(shot.path)); // expect: face-upload
    final url = await ref.getDownloadURL();
    await FirebaseFirestore.instance.collection('users').doc('u1').set({'count': faces.length, 'url': url});
  }

  Future<void> features() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final bytes = await shot.readAsBytes();
    await FirebaseFirestore.instance.collection('faces').add({'image': bytes}); // expect: face-upload
  }
}
