import 'package:facesdk_plugin/facesdk_plugin.dart';
import 'package:flutter/material.dart';

import 'answers.dart';

class EnrolPage extends StatefulWidget {
  const EnrolPage({super.key});

  @override
  State<EnrolPage> createState() => _EnrolPageState();
}

class _EnrolPageState extends State<EnrolPage> {
  final _plugin = FacesdkPlugin();
  final _answers = Answers();

  Future<void> _enrol(String path) async {
    if (!_answers.faceConsent) return;
    if (_answers.age < 14 && !_answers.guardianConsent) {
      Navigator.of(context).pushNamed('/guardian');
      return;
    }
    final faces = await _plugin.extractFaces(path);
    debugPrint('${faces.length} faces');
  }

  @override
  Widget build(BuildContext context) {
    return ElevatedButton(onPressed: () => _enrol('camp.jpg'), child: const Text('登记营员'));
  }
}
