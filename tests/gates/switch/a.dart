import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final ConsentStore store;
  const CheckInPage(this.store, {super.key});

  void _punch(BuildContext context) {
    switch (store.faceConsent()) {
      case Consent.granted:
        AliyunFacePlugin().verify('certify-id');
        break;
      case Consent.denied:
        debugPrint('您已拒绝');
        break;
      default:
        Navigator.of(context).pop();
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class TwoAnswersPage extends StatelessWidget {
  final ConsentStore store;
  const TwoAnswersPage(this.store, {super.key});

  void _punch(BuildContext context) {
    switch (store.faceConsent()) {
      case Consent.granted:
      case Consent.notAsked:
        AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "something else is enough"
        break;
      case Consent.denied:
        debugPrint('您已拒绝');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class PatternPage extends StatelessWidget {
  final ConsentStore store;
  const PatternPage(this.store, {super.key});

  void _punch(BuildContext context) {
    final started = switch (store.faceConsent()) {
      Consent.granted => _open(),
      Consent.denied || Consent.notAsked => false,
    };
    debugPrint('$started');
  }

  bool _open() {
    AliyunFacePlugin().verify('certify-id');
    return true;
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class DefaultPage extends StatelessWidget {
  final ConsentStore store;
  const DefaultPage(this.store, {super.key});

  void _punch(BuildContext context) {
    switch (store.faceConsent()) {
      case Consent.granted:
        Navigator.of(context).pop();
      default:
        AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

enum Consent { granted, denied, notAsked }

abstract class ConsentStore {
  Consent faceConsent();
}
