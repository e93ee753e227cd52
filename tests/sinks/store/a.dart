import 'dart:typed_data';

import 'package:camera/camera.dart';
import 'package:dio/dio.dart';
import 'package:flutter/material.dart';
import 'package:flutter_bloc/flutter_bloc.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:provider/provider.dart';

class FaceModel extends ChangeNotifier {
  FaceModel(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());
  Uint8List? image;
  int count = 0;

  Future<void> shoot() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    image = await shot.readAsBytes();
    count = faces.length;
    notifyListeners();
  }
}

class SendPage extends StatelessWidget {
  const SendPage({super.key});

  @override
  Widget build(BuildContext context) {
    final model = context.watch<FaceModel>();
    return Column(children: [
      TextButton(
        onPressed: () => Dio().post('https://api.example.cn/face', data: model.image), // expect: face-upload
        child: const Text('提交'),
      ),
      TextButton(
        onPressed: () => Dio().post('https://api.example.cn/count', data: {'count': model.count}),
        child: const Text('统计'),
      ),
    ]);
  }
}

class FaceState {
  const FaceState(this.path, this.count);
  final String path;
  final int count;
}

class FaceCubit extends Cubit<FaceState> {
  FaceCubit(this._camera) : super(const FaceState('', 0));
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> shoot() async {
    final shot = await _camera.takePicture();
    final faces = await _detector.processImage(InputImage.fromFilePath(shot.path));
    emit(FaceState(shot.path, faces.length));
  }
}

class CubitPage extends StatelessWidget {
  const CubitPage({super.key});

  Future<void> _send(FaceState state) async {
    final file = await MultipartFile.fromFile(state.path);
    await Dio().post('https://api.example.cn/cubit', data: FormData.fromMap({'face': file})); // expect: face-upload
  }

  @override
  Widget build(BuildContext context) {
    return BlocBuilder<FaceCubit, FaceState>(
      builder: (context, state) => TextButton(onPressed: () => _send(state), child: const Text('提交')),
    );
  }
}
