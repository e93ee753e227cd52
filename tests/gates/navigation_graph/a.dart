import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:get/get.dart';

void main() => runApp(GetMaterialApp(
      initialRoute: '/home',
      getPages: [
        GetPage(name: '/home', page: () => const HomePage()),
        GetPage(name: '/consent', page: () => const ConsentPage()),
        GetPage(name: '/face', page: () => const FacePage()),
        GetPage(name: '/direct', page: () => const DirectPage()),
      ],
    ));

class HomePage extends StatelessWidget {
  const HomePage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => Get.toNamed('/consent'), child: const Text('打卡')),
      TextButton(onPressed: () => Get.toNamed('/direct'), child: const Text('快捷打卡')),
    ]);
  }
}

class ConsentPage extends StatelessWidget {
  const ConsentPage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('我们将采集您的人脸图像用于考勤核验，是否同意？'),
      TextButton(onPressed: () => Get.offNamed('/face'), child: const Text('同意')),
      TextButton(onPressed: () => Get.back(), child: const Text('不同意')),
    ]);
  }
}

class FacePage extends StatefulWidget {
  const FacePage({super.key});
  @override
  State<FacePage> createState() => _FacePageState();
}

class _FacePageState extends State<FacePage> {
  @override
  void initState() {
    super.initState();
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}

class DirectPage extends StatefulWidget {
  const DirectPage({super.key});
  @override
  State<DirectPage> createState() => _DirectPageState();
}

class _DirectPageState extends State<DirectPage> {
  @override
  void initState() {
    super.initState();
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}
