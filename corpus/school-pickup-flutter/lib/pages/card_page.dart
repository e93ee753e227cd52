import 'package:flutter/material.dart';

class CardPage extends StatelessWidget {
  const CardPage({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('校园卡')),
      body: const Center(child: Text('请在闸机读卡区出示校园卡')),
    );
  }
}
