import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:flutter_gen/gen_l10n/app_localizations.dart';
import 'package:get/get.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: Text(AppLocalizations.of(context)!.faceRules),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: Text(AppLocalizations.of(context)!.decline)),
          TextButton(onPressed: _open, child: Text(AppLocalizations.of(context)!.agree)),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class UpdatePage extends StatelessWidget {
  const UpdatePage({super.key});

  void _punch(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: Text(AppLocalizations.of(context)!.updateHint),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: Text(AppLocalizations.of(context)!.decline)),
          TextButton(onPressed: _open, child: Text(AppLocalizations.of(context)!.agree)),
        ],
      ),
    );
  }

  void _open() {
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class KeyPage extends StatelessWidget {
  const KeyPage({super.key});

  void _punch(BuildContext context) {
    Get.defaultDialog(
      middleText: 'faceRules'.tr,
      textConfirm: 'agree'.tr,
      textCancel: 'decline'.tr,
      onConfirm: () {
        AliyunFacePlugin().verify('certify-id');
      },
    );
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}
