import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';
import 'package:flutter_bloc/flutter_bloc.dart';
import 'package:get/get.dart';

class CubitPage extends StatelessWidget {
  const CubitPage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(
            onPressed: () {
              context.read<ConsentCubit>().accept();
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
    return BlocBuilder<ConsentCubit, ConsentState>(
      builder: (context, state) => Column(children: [
        TextButton(onPressed: () => _ask(context), child: const Text('授权')),
        ElevatedButton(
          onPressed: state is ConsentGranted ? () => AliyunFacePlugin().verify('certify-id') : null,
          child: const Text('打卡'),
        ),
      ]),
    );
  }
}

class ListenerPage extends StatelessWidget {
  const ListenerPage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(
            onPressed: () {
              context.read<ConsentCubit>().accept();
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
    return BlocListener<ConsentCubit, ConsentState>(
      listener: (context, state) {
        if (state is ConsentGranted) {
          AliyunFacePlugin().verify('certify-id');
        }
      },
      child: TextButton(onPressed: () => _ask(context), child: const Text('授权')),
    );
  }
}

class GetxPage extends StatelessWidget {
  const GetxPage({super.key});

  void _ask(BuildContext context) {
    showDialog<void>(
      context: context,
      builder: (dialog) => AlertDialog(
        content: const Text('同意我们处理您的人脸信息，用于门禁通行？'),
        actions: [
          TextButton(onPressed: () => Navigator.pop(dialog), child: const Text('不同意')),
          TextButton(
            onPressed: () {
              Get.find<RuleController>().accept();
              Navigator.pop(dialog);
            },
            child: const Text('同意'),
          ),
        ],
      ),
    );
  }

  void _punch(BuildContext context) {
    final controller = Get.find<RuleController>();
    if (controller.ticked.value) {
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

class LoadedPage extends StatelessWidget {
  const LoadedPage({super.key});

  void _punch(BuildContext context) {
    if (Get.find<RuleController>().loaded.value) {
      AliyunFacePlugin().verify('certify-id'); // expect: missing-consent
    }
  }

  @override
  Widget build(BuildContext context) => ElevatedButton(onPressed: () => _punch(context), child: const Text('打卡'));
}

sealed class ConsentState {}

class ConsentInitial extends ConsentState {}

class ConsentGranted extends ConsentState {}

class ConsentCubit extends Cubit<ConsentState> {
  ConsentCubit() : super(ConsentInitial());

  void accept() => emit(ConsentGranted());
}

class RuleController extends GetxController {
  final ticked = false.obs;
  final loaded = false.obs;

  void accept() => ticked.value = true;

  void load() => loaded.value = true;
}
