import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:get_it/get_it.dart';
import 'package:provider/provider.dart';
import 'package:shared_preferences/shared_preferences.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _punch(BuildContext context) {
    final repository = GetIt.instance<ConsentRepository>();
    if (repository.mayProceed()) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ReadPage extends StatelessWidget {
  const ReadPage({super.key});

  void _punch(BuildContext context) {
    if (context.read<ConsentRepository>().mayProceed()) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class OpenPage extends StatelessWidget {
  const OpenPage({super.key});

  void _punch(BuildContext context) {
    if (GetIt.I.get<AccountRepository>().mayProceed()) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

abstract class ConsentRepository {
  bool mayProceed();
}

class PrefsConsentRepository implements ConsentRepository {
  PrefsConsentRepository(this.prefs);
  final SharedPreferences prefs;

  @override
  bool mayProceed() => prefs.getBool('face_consent') ?? false;
}

abstract class AccountRepository {
  bool mayProceed();
}

class PrefsAccountRepository implements AccountRepository {
  PrefsAccountRepository(this.prefs);
  final SharedPreferences prefs;

  @override
  bool mayProceed() => prefs.getBool('logged_in') ?? false;
}

void setUp(SharedPreferences prefs) {
  GetIt.instance.registerSingleton<ConsentRepository>(PrefsConsentRepository(prefs));
  GetIt.instance.registerSingleton<AccountRepository>(PrefsAccountRepository(prefs));
}
