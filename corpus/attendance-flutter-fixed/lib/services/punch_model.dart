import 'dart:convert';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:flutter/foundation.dart';
import 'package:flutter_secure_storage/flutter_secure_storage.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:shared_preferences/shared_preferences.dart';

class PunchModel extends ChangeNotifier {
  PunchModel(this._prefs);
  final SharedPreferences _prefs;
  final FlutterSecureStorage _secure = const FlutterSecureStorage();
  final Dio _dio = Dio(BaseOptions(baseUrl: 'https://kaoqin.huaxing.example.cn'));
  final _detector = FaceDetector(options: FaceDetectorOptions(performanceMode: FaceDetectorMode.accurate));
  int punches = 0;

  bool get faceConsent => _prefs.getBool('face_consent') ?? false;
  int get age => _prefs.getInt('age') ?? 0;

  Future<void> agree() async {
    await _prefs.setBool('face_consent', true);
    notifyListeners();
  }

  Future<void> withdraw() async {
    await _prefs.setBool('face_consent', false);
    await _secure.delete(key: 'last_face');
    notifyListeners();
  }

  Future<bool> punch(XFile shot) async {
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    if (faces.length != 1) return false;
    final face = base64Encode(await shot.readAsBytes());
    debugPrint('punch with ${faces.length} face');
    await _secure.write(key: 'last_face', value: face);
    final response = await _dio.post('/api/punch', data: {'face': face, 'at': DateTime.now().toIso8601String()});
    punches += 1;
    notifyListeners();
    return response.statusCode == 200;
  }
}
