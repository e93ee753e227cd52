import 'package:flutter/services.dart';

class FaceChannel {
  static const MethodChannel _channel = MethodChannel('demo/face');

  static Future<String?> version() => _channel.invokeMethod<String>('getPlatformVersion');

  static Future<bool?> startFace() => _channel.invokeMethod<bool>('startFace');

  static Future<bool?> quickFace() => _channel.invokeMethod<bool>('quickFace');
}
