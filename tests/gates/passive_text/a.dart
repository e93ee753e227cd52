import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('点击下一步即表示您同意我们采集您的人脸信息'),
      FilledButton(
        onPressed: () => AliyunFacePlugin().verify('certify-id'), // expect: missing-consent "going on is taken"
        child: const Text('下一步'),
      ),
    ]);
  }
}
