import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:flutter/foundation.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:shared_preferences/shared_preferences.dart';

class PunchModel extends ChangeNotifier {
  PunchModel(this._prefs);
  final SharedPreferences _prefs;
  final Dio _dio = Dio(BaseOptions(baseUrl: 'http://kaoqin.huaxing.example.cn'));
  final _detector = FaceDetector(options: FaceDetectorOptions(performanceMode: FaceDetectorMode.accurate));
  int punches = 0;

  Future<bool> punch(XFile shot) async {
    // expect: missing-consent
    // expect: missing-age-gate
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.length != 1) return false;
    final face = base64Encode(await shot.readAsBytes());
    debugPrint('punch $face'); // expect: face-data-in-logs
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await _prefs.setString('last_face', face);
    // expect: face-upload
    // expect: cleartext-transport
    final response = await _dio.post('/api/punch', data: {'face': face, 'at': DateTime.now().toIso8601String()});
    punches += 1;
    notifyListeners();
    return response.statusCode == 200;
  }
}
