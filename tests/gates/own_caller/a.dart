import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:shared_preferences/shared_preferences.dart';

class Again {
  Future<void> scan(int times) async {
    await AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    if (times > 0) await scan(times - 1);
  }
}

class Quiet {
  Future<void> _scanQuietly(int times) async {
    await AliyunFacePlugin().verify('certify-id');
    if (times > 0) await _scanQuietly(times - 1);
  }
}

class Asked {
  Asked(this.prefs);
  final SharedPreferences prefs;

  Future<void> punch() async {
    if (!(prefs.getBool('face_consent') ?? false)) return;
    await scanAsked(3);
  }

  Future<void> scanAsked(int times) async {
    await AliyunFacePlugin().verify('certify-id');
    if (times > 0) await scanAsked(times - 1);
  }
}
