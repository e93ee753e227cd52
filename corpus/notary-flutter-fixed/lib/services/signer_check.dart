import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';

import 'identity.dart';

/// Has a live face compared with the register, by the vendor that the dialog names.
class SignerCheck {
  SignerCheck(this.identity);

  final Identity identity;
  final _plugin = AliyunFacePlugin();

  Future<bool> run(String certifyId) async {
    final result = await _plugin.verify('id', certifyId);
    return result == '1000';
  }
}
