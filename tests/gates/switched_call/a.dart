import 'package:flutter/material.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';

class HandInPage extends StatefulWidget {
  const HandInPage({super.key});

  @override
  State<HandInPage> createState() => _HandInPageState();
}

class _HandInPageState extends State<HandInPage> {
  final FaceDetector detector = FaceDetector(options: FaceDetectorOptions());

  @override
  void dispose() {
    handIn(leaving: true);
    super.dispose();
  }

  Future<void> ask() async {
    final agreed = await showDialog<bool>(
      context: context,
      builder: (context) => AlertDialog(
        content: const Text('交卷前将采集您的人脸信息用于核验身份，是否同意？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(context, false), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(context, true), child: const Text('同意')),
        ],
      ),
    );
    if (agreed == true) {
      handIn(leaving: false);
    }
  }

  void handIn({required bool leaving}) {
    if (leaving) {
      return;
    }
    detector.processImage(InputImage.fromFilePath('/tmp/a.jpg'));
  }

  @override
  Widget build(BuildContext context) => TextButton(onPressed: ask, child: const Text('交卷'));
}

class ForcedPage extends StatefulWidget {
  const ForcedPage({super.key});

  @override
  State<ForcedPage> createState() => _ForcedPageState();
}

class _ForcedPageState extends State<ForcedPage> {
  final FaceDetector detector = FaceDetector(options: FaceDetectorOptions());

  @override
  void initState() {
    super.initState();
    handIn(leaving: false);
  }

  void handIn({required bool leaving}) {
    if (leaving) {
      return;
    }
    detector.processImage(InputImage.fromFilePath('/tmp/a.jpg')); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => const SizedBox();
}
