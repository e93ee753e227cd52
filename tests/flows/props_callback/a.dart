import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class GatedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const GatedPage(this.prefs, {super.key});



  @override
  Widget build(BuildContext context) => FaceButton(onFace: () {   if (prefs.getBool('face_consent') ?? false) {     AliyunFacePlugin().verify('certify-id');   } });
}

class OpenPage extends StatelessWidget {
  const OpenPage({super.key});



  @override
  Widget build(BuildContext context) => FaceButton(onFace: () => AliyunFacePlugin().verify('certify-id')) ; // expect: missing-consent
}

class FaceButton extends StatelessWidget {
  const FaceButton({super.key, required this.onFace});
  final VoidCallback onFace;

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: onFace, child: const Text('开始'));
}
