import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class CheckInPage extends StatelessWidget {
  final ConsentDao consents;
  const CheckInPage(this.consents, {super.key});

  void _punch(BuildContext context) {
    final consent = consents.findFaceConsent('u1');
    if (consent == null) return;
    debugPrint('授权于 ${consent.grantedAt}');
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class PatternPage extends StatelessWidget {
  final ConsentDao consents;
  const PatternPage(this.consents, {super.key});

  void _punch(BuildContext context) {
    if (consents.findFaceConsent('u1') case final consent?) {
      debugPrint('授权于 ${consent.grantedAt}');
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class IgnoredPage extends StatelessWidget {
  final ConsentDao consents;
  const IgnoredPage(this.consents, {super.key});

  void _punch(BuildContext context) {
    final at = consents.findFaceConsent('u1')?.grantedAt ?? 0;
    debugPrint('授权于 $at');
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "read and decides nothing"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

abstract class ConsentDao {
  FaceConsent? findFaceConsent(String userId);
}

class FaceConsent {
  const FaceConsent(this.grantedAt);
  final int grantedAt;
}
