import 'package:flutter/material.dart';
import 'settings.dart';

class RulesPage extends StatelessWidget {
  final Settings settings;
  const RulesPage(this.settings, {super.key});

  Future<void> _agree(BuildContext context) async {
    await settings.finishStep();
    if (!context.mounted) return;
    Navigator.of(context).pop();
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('我们将采集您的人脸图像用于考勤，是否同意？'),
      FilledButton(onPressed: () => _agree(context), child: const Text('同意')),
      TextButton(onPressed: () => Navigator.of(context).pop(), child: const Text('不同意')),
    ]);
  }
}

class TourPage extends StatelessWidget {
  final Settings settings;
  const TourPage(this.settings, {super.key});



  @override
  Widget build(BuildContext context) => FilledButton(onPressed: () => settings.finishTour(), child: const Text('跳过引导'));
}
