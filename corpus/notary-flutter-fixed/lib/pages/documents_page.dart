import 'package:flutter/material.dart';
import 'package:go_router/go_router.dart';

class DocumentsPage extends StatelessWidget {
  const DocumentsPage({super.key});

  static const _cases = {'2025-0311': '委托书公证', '2025-0312': '亲属关系公证'};

  @override
  Widget build(BuildContext context) {
    return Scaffold(
      appBar: AppBar(title: const Text('待签署文书')),
      body: ListView(
        children: [
          for (final entry in _cases.entries)
            ListTile(
              title: Text(entry.value),
              subtitle: Text(entry.key),
              onTap: () => context.push('/sign/${entry.key}'),
            ),
        ],
      ),
    );
  }
}
