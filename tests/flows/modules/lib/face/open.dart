import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';

void startNow() {
  AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
}
