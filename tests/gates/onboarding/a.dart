import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:shared_preferences/shared_preferences.dart';

void main() => runApp(const App());

class App extends StatelessWidget {
  const App({super.key});

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      initialRoute: '/',
      routes: {
        '/': (context) => const SplashPage(),
        '/rules': (context) => const RulesPage(),
        '/main': (context) => const MainPage(),
        '/face': (context) => const FacePage(),
      },
    );
  }
}

class SplashPage extends StatefulWidget {
  const SplashPage({super.key});
  @override
  State<SplashPage> createState() => _SplashPageState();
}

class _SplashPageState extends State<SplashPage> {
  @override
  void initState() {
    super.initState();
    _next();
  }

  Future<void> _next() async {
    final prefs = await SharedPreferences.getInstance();
    if (!mounted) return;
    if (prefs.getBool('onboarded') ?? false) {
      Navigator.of(context).pushReplacementNamed('/main');
    } else {
      Navigator.of(context).pushReplacementNamed('/rules');
    }
  }

  @override
  Widget build(BuildContext context) => const CircularProgressIndicator();
}

class RulesPage extends StatelessWidget {
  const RulesPage({super.key});

  Future<void> _agree(BuildContext context) async {
    final prefs = await SharedPreferences.getInstance();
    await prefs.setBool('onboarded', true);
    if (!context.mounted) return;
    Navigator.pushReplacementNamed(context, '/main');
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('人脸信息处理同意书'),
      const Text('我们将采集您的人脸图像用于门禁通行，是否同意？'),
      FilledButton(onPressed: () => _agree(context), child: const Text('同意')),
      TextButton(onPressed: () => Navigator.of(context).pop(), child: const Text('不同意')),
    ]);
  }
}

class MainPage extends StatelessWidget {
  const MainPage({super.key});



  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => Navigator.pushNamed(context, '/face'), child: const Text('刷脸开门'));
}

class FacePage extends StatefulWidget {
  const FacePage({super.key});
  @override
  State<FacePage> createState() => _FacePageState();
}

class _FacePageState extends State<FacePage> {
  @override
  void initState() {
    super.initState();
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => const Text('识别中');
}
