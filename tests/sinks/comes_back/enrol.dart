import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:cloud_firestore/cloud_firestore.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class Enrolment {
  Enrolment(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> enrol(String id) async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.isEmpty) return;
    final person = <String, dynamic>{'name': id, 'count': faces.length};
    person['portrait'] = base64Encode(await shot.readAsBytes());
    await FirebaseFirestore.instance.collection('residents').doc(id).set(person); // expect: face-upload
  }
}
