import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final Store store;
  const CheckInPage(this.store, {super.key});

  void _punch(BuildContext context) {
    if (_allowed()) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  bool _allowed() => switch (store.faceConsent()) {
        ConsentGranted() => true,
        ConsentDenied() => false,
        _ => false,
      };

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SealedPage extends StatelessWidget {
  final Store store;
  const SealedPage(this.store, {super.key});

  void _punch(BuildContext context) {
    final consent = store.faceConsent();
    if (consent is! ConsentGranted) return;
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class SwappedPage extends StatelessWidget {
  final Store store;
  const SwappedPage(this.store, {super.key});

  void _punch(BuildContext context) {
    if (_allowed()) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  bool _allowed() => switch (store.faceConsent()) {
        ConsentGranted() => false,
        _ => true,
      };

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class CaughtPage extends StatelessWidget {
  final Store store;
  const CaughtPage(this.store, {super.key});

  void _punch(BuildContext context) {
    if (_allowed()) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "something else is enough"
    }
  }

  bool _allowed() {
    try {
      return store.faceConsent() is ConsentGranted;
    } on StateError {
      return true;
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

sealed class Consent {}

class ConsentGranted extends Consent {}

class ConsentDenied extends Consent {}

abstract class Store {
  Consent faceConsent();
}
