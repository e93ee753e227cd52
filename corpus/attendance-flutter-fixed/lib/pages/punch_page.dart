import 'package:camera/camera.dart';
import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';
import 'package:provider/provider.dart';

import '../services/punch_model.dart';

class PunchPage extends StatefulWidget {
  const PunchPage({super.key});
  @override
  State<PunchPage> createState() => _PunchPageState();
}

class _PunchPageState extends State<PunchPage> {
  CameraController? _camera;

  @override
  void initState() {
    super.initState();
    _open();
  }

  Future<void> _open() async {
    final cameras = await availableCameras();
    final front = cameras.firstWhere((camera) => camera.lensDirection == CameraLensDirection.front);
    final camera = CameraController(front, ResolutionPreset.medium, enableAudio: false);
    await camera.initialize();
    if (!mounted) return;
    setState(() => _camera = camera);
  }

  @override
  void dispose() {
    _camera?.dispose();
    super.dispose();
  }

  Future<void> _shoot() async {
    final camera = _camera;
    final model = context.read<PunchModel>();
    if (camera == null || !model.faceConsent) return;
    if (model.age < 14) {
      context.pushReplacement('/badge');
      return;
    }
    final shot = await camera.takePicture();
    if (!mounted) return;
    final ok = await model.punch(shot);
    if (!mounted) return;
    ScaffoldMessenger.of(context).showSnackBar(SnackBar(content: Text(ok ? '打卡成功' : '没有识别到人脸')));
  }

  @override
  Widget build(BuildContext context) {
    final camera = _camera;
    return Scaffold(
      appBar: AppBar(title: const Text('刷脸打卡')),
      body: Column(children: [
        if (camera != null) Semantics(label: '人脸取景框', child: CameraPreview(camera)),
        FilledButton(onPressed: _shoot, child: const Text('打卡')),
        TextButton(onPressed: () => context.pushReplacement('/badge'), child: const Text('改刷工牌')),
      ]),
    );
  }
}
