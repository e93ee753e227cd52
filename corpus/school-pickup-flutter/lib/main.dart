import 'package:flutter/material.dart';

import 'pages/card_page.dart';
import 'pages/home_page.dart';
import 'pages/register_page.dart';

void main() => runApp(const SchoolApp());

class SchoolApp extends StatelessWidget {
  const SchoolApp({super.key});

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      title: '平安校园',
      theme: ThemeData(colorSchemeSeed: Colors.teal),
      initialRoute: '/',
      routes: {
        '/': (_) => const HomePage(),
        '/register': (_) => const RegisterPage(),
        '/card': (_) => const CardPage(),
      },
    );
  }
}
