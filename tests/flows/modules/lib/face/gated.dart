import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';

void startGated() {
  AliyunFacePlugin().verify('certify-id');
}
