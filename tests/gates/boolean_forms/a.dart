import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  final User user;
  final SharedPreferences prefs;
  const CheckInPage(this.user, this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (user.faceConsent == true) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void onConditional() {
    final ok = user.faceConsent ? true : false;
    if (!ok) return;
    AliyunFacePlugin().verify('certify-id');
  }

  void onNegated() {
    final refused = !user.faceConsent;
    if (refused) {
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  void onText() {
    if (prefs.getString('face_consent') == '1') {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void onToken() {
    if (user.faceConsentToken?.isEmpty ?? true) {
      return;
    }
    AliyunFacePlugin().verify('certify-id');
  }

  void onNotAgreed() {
    if (!_isNotAgreed) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  bool get _isNotAgreed => !user.faceConsent;

  void onElseIf() {
    if (user.busy) {
      debugPrint('请稍候');
    } else if (!user.faceConsent) {
      debugPrint('请先同意');
    } else {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  void onThrow() {
    final token = user.faceConsentToken ?? (throw StateError('no consent'));
    debugPrint(token);
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class NegatedPage extends StatelessWidget {
  final User user;
  const NegatedPage(this.user, {super.key});

  void _punch(BuildContext context) {
    final refused = !user.faceConsent;
    if (refused) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class NotAgreedPage extends StatelessWidget {
  final User user;
  const NotAgreedPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (_isNotAgreed()) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "wrong side"
    }
  }

  bool _isNotAgreed() => !user.faceConsent;

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ElseIfPage extends StatelessWidget {
  final User user;
  const ElseIfPage(this.user, {super.key});

  void _punch(BuildContext context) {
    if (user.busy) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "another branch only"
    } else if (!user.faceConsent) {
      debugPrint('请先同意');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class User {
  const User({required this.faceConsent, this.busy = false, this.faceConsentToken});
  final bool faceConsent;
  final bool busy;
  final String? faceConsentToken;
}
