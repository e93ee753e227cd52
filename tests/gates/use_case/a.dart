import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:flutter_riverpod/flutter_riverpod.dart';
import 'package:shared_preferences/shared_preferences.dart';

final consentProvider = StateNotifierProvider<ConsentNotifier, bool>((ref) => ConsentNotifier(ref.watch(prefsProvider)));
final prefsProvider = Provider<SharedPreferences>((ref) => throw UnimplementedError());
final faceUseCaseProvider = Provider((ref) => FaceUseCase(ref.watch(prefsProvider)));

class ConsentNotifier extends StateNotifier<bool> {
  ConsentNotifier(this._prefs) : super(_prefs.getBool('face_consent') ?? false);
  final SharedPreferences _prefs;
}

class FaceUseCase {
  FaceUseCase(this._prefs);
  final SharedPreferences _prefs;

  bool call() => _prefs.getBool('face_consent') ?? false;
}

class CheckInModel {
  CheckInModel(this._mayUseFace);
  final FaceUseCase _mayUseFace;

  void punch() {
    if (!_mayUseFace()) return;
    AliyunFacePlugin().verify('certify-id');
  }
}

class CheckInPage extends ConsumerWidget {
  const CheckInPage({super.key});

  @override
  Widget build(BuildContext context, WidgetRef ref) {
    final model = CheckInModel(ref.read(faceUseCaseProvider));
    return ElevatedButton(onPressed: model.punch, child: const Text('打卡'));
  }
}

class WatchPage extends ConsumerWidget {
  const WatchPage({super.key});

  @override
  Widget build(BuildContext context, WidgetRef ref) {
    final agreed = ref.watch(consentProvider);
    return ElevatedButton(
      onPressed: agreed ? () => AliyunFacePlugin().verify('certify-id') : null,
      child: const Text('打卡'),
    );
  }
}
