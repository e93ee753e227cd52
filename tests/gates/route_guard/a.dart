import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';
import 'package:shared_preferences/shared_preferences.dart';

final router = GoRouter(
  routes: [
    GoRoute(path: '/', builder: (context, state) => const HomePage()),
    GoRoute(
      path: '/check-in',
      builder: (context, state) => const CheckInPage(),
      redirect: (context, state) {
        if (!consents.hasFaceConsent) {
          return '/';
        }
        return null;
      },
    ),
    GoRoute(path: '/bare', builder: (context, state) => const BarePage()),
  ],
);

final consents = Consents();

class Consents {
  late SharedPreferences prefs;
  bool get hasFaceConsent => prefs.getBool('face_consent') ?? false;
}

void main() => runApp(MaterialApp.router(routerConfig: router));

class HomePage extends StatelessWidget {
  const HomePage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => context.go('/check-in'), child: const Text('签到')),
      TextButton(onPressed: () => context.push('/bare'), child: const Text('快速签到')),
    ]);
  }
}

class CheckInPage extends StatefulWidget {
  const CheckInPage({super.key});
  @override
  State<CheckInPage> createState() => _CheckInPageState();
}

class _CheckInPageState extends State<CheckInPage> {
  @override
  void initState() {
    super.initState();
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}

class BarePage extends StatefulWidget {
  const BarePage({super.key});
  @override
  State<BarePage> createState() => _BarePageState();
}

class _BarePageState extends State<BarePage> {
  @override
  void initState() {
    super.initState();
    AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}
