import 'package:flutter/services.dart';

class FacePlugin {
  static const _channel = MethodChannel('cn.example.face');

  static Future<bool> verify(String orderNo) async {
    final ok = await _channel.invokeMethod<bool>('verifyFace', {'orderNo': orderNo});
    return ok ?? false;
  }
}
