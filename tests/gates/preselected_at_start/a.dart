import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

class SetPage extends StatefulWidget {
  const SetPage({super.key});
  @override
  State<SetPage> createState() => _SetPageState();
}

class _SetPageState extends State<SetPage> {
  bool agreed = false;

  @override
  void initState() {
    super.initState();
    agreed = true; // expect: preselected-consent
  }

  @override
  Widget build(BuildContext context) => Column(children: [
        CheckboxListTile(
          value: agreed,
          onChanged: (value) => setState(() => agreed = value!),
          title: const Text('我同意处理我的人脸信息'),
        ),
        ElevatedButton(onPressed: agreed ? () => AliyunFacePlugin().verify('certify-id') : null, child: const Text('开始')),
      ]);
}

class StoredPage extends StatefulWidget {
  const StoredPage({super.key});
  @override
  State<StoredPage> createState() => _StoredPageState();
}

class _StoredPageState extends State<StoredPage> {
  bool agreed = false;

  @override
  void initState() {
    super.initState();
    prefs.then((stored) => setState(() => agreed = stored.getBool('face_consent') ?? false));
  }

  @override
  Widget build(BuildContext context) => Column(children: [
        CheckboxListTile(
          value: agreed,
          onChanged: (value) => setState(() => agreed = value!),
          title: const Text('我同意处理我的人脸信息'),
        ),
        ElevatedButton(onPressed: agreed ? () => AliyunFacePlugin().verify('certify-id') : null, child: const Text('开始')),
      ]);
}

final Future<SharedPreferences> prefs = SharedPreferences.getInstance();
