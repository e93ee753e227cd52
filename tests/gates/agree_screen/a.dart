import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

void main() => runApp(const MaterialApp(home: ConsentPage()));

class ConsentPage extends StatelessWidget {
  const ConsentPage({super.key});

  void _agree(BuildContext context) {
    Navigator.of(context).pushReplacement(MaterialPageRoute(builder: (_) => const FacePage()));
  }

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('人脸信息处理同意书')),
      body: Column(children: [
        const Text('我们将采集您的人脸图像用于考勤核验，是否同意？'),
        FilledButton(onPressed: () => _agree(context), child: const Text('同意并继续')),
        TextButton(
          onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const SkippedPage())),
          child: const Text('不同意'),
        ),
      ]),
    );
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

class SkippedPage extends StatefulWidget {
  const SkippedPage({super.key});
  @override
  State<SkippedPage> createState() => _SkippedPageState();
}

class _SkippedPageState extends State<SkippedPage> {
  @override
  void initState() {
    super.initState();
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "refused or closed"
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}
