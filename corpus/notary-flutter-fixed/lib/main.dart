import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';

import 'pages/appointment_page.dart';
import 'pages/documents_page.dart';
import 'pages/sign_page.dart';

void main() {
  WidgetsFlutterBinding.ensureInitialized();
  runApp(NotaryApp());
}

class NotaryApp extends StatelessWidget {
  NotaryApp({super.key});

  final _router = GoRouter(
    routes: [
      GoRoute(path: '/', builder: (context, state) => const DocumentsPage()),
      GoRoute(path: '/sign/:id', builder: (context, state) => SignPage(caseId: state.pathParameters['id']!)),
      GoRoute(path: '/appointment', builder: (context, state) => const AppointmentPage()),
    ],
  );

  @override
  Widget build(BuildContext context) {
    return MaterialApp.router(title: '在线公证', routerConfig: _router);
  }
}
