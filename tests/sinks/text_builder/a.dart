import 'dart:convert';
import 'dart:io';

import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class Matcher {
  final detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> enrol(File photo) async {
    await detector.processImage(InputImage.fromFile(photo));
    final text = base64Encode(await photo.readAsBytes());
    final line = StringBuffer();
    line.write('photo=');
    line.write(text);
    print(line.toString()); // expect: face-data-in-logs
    final length = StringBuffer();
    length.write(text.length);
    print(length.toString());
  }
}
