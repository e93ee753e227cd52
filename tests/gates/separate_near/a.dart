import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CommentedPage extends StatelessWidget {
  final SharedPreferences prefs;
  const CommentedPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('privacy_agreed') ?? false)) return;
    // if (!(prefs.getBool('face_consent') ?? false)) return;
    AliyunFacePlugin().verify('certify-id'); // expect: bundled-consent "a separate one does not count: the check is commented out"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ShownPage extends StatelessWidget {
  final SharedPreferences prefs;
  const ShownPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (!(prefs.getBool('privacy_agreed') ?? false)) return;
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('我同意采集我的人脸信息，仅用于门禁核验'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('同意')),
        ],
      ),
    );
    AliyunFacePlugin().verify('certify-id'); // expect: bundled-consent "虽另有单独同意，但不起作用：未等待答复即继续执行"
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class PutPage extends StatelessWidget {
  final SharedPreferences prefs;
  const PutPage(this.prefs, {super.key});

  void _punch(BuildContext context) {
    if (prefs.getBool('face_consent_shown') ?? false) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent "shown, not agreed to"
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
