import 'package:flutter/material.dart';

import 'transfer_page.dart';

void main() => runApp(const BankApp());

class BankApp extends StatelessWidget {
  const BankApp({super.key});

  @override
  Widget build(BuildContext context) {
    return MaterialApp(
      initialRoute: '/transfer',
      routes: {
        '/transfer': (context) => const TransferPage(),
        '/sms': (context) => const SmsPage(),
      },
    );
  }
}
