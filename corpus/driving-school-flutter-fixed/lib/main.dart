import 'package:flutter/material.dart';
import 'package:hive_flutter/hive_flutter.dart';

import 'pages/account_page.dart';
import 'pages/desk_page.dart';
import 'pages/home_page.dart';
import 'pages/lesson_page.dart';

Future<void> main() async {
  WidgetsFlutterBinding.ensureInitialized();
  await Hive.initFlutter();
  await Hive.openBox('lessons');
  runApp(const SchoolApp());
}

class SchoolApp extends StatelessWidget {
  const SchoolApp({super.key});

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      title: '理论课时',
      routes: {
        '/': (_) => const HomePage(),
        '/lesson': (_) => const LessonPage(),
        '/desk': (_) => const DeskPage(),
        '/account': (_) => const AccountPage(),
      },
    );
  }
}
