import 'package:flutter/material.dart';

class AppointmentPage extends StatelessWidget {
  const AppointmentPage({super.key});

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('预约现场办理')),
      body: const Padding(
        padding: EdgeInsets.all(24),
        child: Text('请携带身份证原件到公证处窗口，由公证员人工核验身份后签署。'),
      ),
    );
  }
}
