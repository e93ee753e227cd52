import 'package:dio/dio.dart';
import 'package:google_mlkit_face_detection/google_mlkit_face_detection.dart';
import 'package:image_picker/image_picker.dart';

class EnrolPage {
  final _picker = ImagePicker();
  final _detector = FaceDetector(options: FaceDetectorOptions());

  Future<void> enrol() async {
    final photo = await _picker.pickImage(source: ImageSource.camera);
    if (photo == null) return;
    final faces = await _detector.processImage(InputImage.fromFilePath(photo.path));
    if (faces.length != 1) return;
    await Dio().post('https://api.example.cn/enrol', data: FormData.fromMap({'photo': await MultipartFile.fromFile(photo.path)})); // expect: face-upload
  }

  Future<void> attach() async {
    final photo = await _picker.pickImage(source: ImageSource.gallery);
    if (photo == null) return;
    await Dio().post('https://api.example.cn/attachment', data: FormData.fromMap({'file': await MultipartFile.fromFile(photo.path)}));
  }
}
