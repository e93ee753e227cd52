import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:provider/provider.dart';

class CheckInPage extends StatelessWidget {
  const CheckInPage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(
            onPressed: () {
              context.read<ConsentModel>().accept();
              Navigator.pop(dialog);
            },
            child: const Text('同意'),
          ),
        ],
      ),
    );
  }

  void _punch(BuildContext context) {
    if (context.read<ConsentModel>().agreed) {
      AliyunFacePlugin().verify('certify-id');
    }
  }

  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => _ask(context), child: const Text('授权')),
      ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡')),
    ]);
  }
}

class ConsumerPage extends StatelessWidget {
  const ConsumerPage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(
            onPressed: () {
              context.read<ConsentModel>().accept();
              Navigator.pop(dialog);
            },
            child: const Text('同意'),
          ),
        ],
      ),
    );
  }

  @override
  Widget build(BuildContext context) {
    return Consumer<ConsentModel>(
      builder: (context, model, child) => Column(children: [
        TextButton(onPressed: () => _ask(context), child: const Text('授权')),
        ElevatedButton(
          onPressed: model.agreed ? () => AliyunFacePlugin().verify('certify-id') : null,
          child: const Text('打卡'),
        ),
      ]),
    );
  }
}

class LoadedPage extends StatelessWidget {
  const LoadedPage({super.key});

  void _punch(BuildContext context) {
    if (context.read<ConsentModel>().loaded) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

class ConsentModel extends ChangeNotifier {
  bool _agreed = false;
  bool _loaded = false;

  bool get agreed => _agreed;
  bool get loaded => _loaded;

  void accept() {
    _agreed = true;
    notifyListeners();
  }

  void load() {
    _loaded = true;
    notifyListeners();
  }
}
