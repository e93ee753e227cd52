import 'package:camera/camera.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:hive/hive.dart';

class Gallery {
  Gallery(this._camera);
  final CameraController _camera;
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> keep() async {
    final shot = await _camera.takePicture();
    await _detector.processImage(InputImage.fromFilePath(shot.path));
    final box = await Hive.openBox('faces');
    await box.put('me', await shot.readAsBytes()); // expect: unencrypted-storage // expect: unbounded-retention
  }

  Future<void> keepShortly() async {
    final shot = await _camera.takePicture();
    await _detector.processImage(InputImage.fromFilePath(shot.path));
    final box = await Hive.openBox('visitors');
    await box.put('guest', await shot.readAsBytes()); // expect: unencrypted-storage
  }

  Future<void> forgetSettings() async {
    await Hive.box('settings').clear();
  }

  Future<void> forgetVisitors() async {
    await Hive.box('visitors').clear();
  }
}
