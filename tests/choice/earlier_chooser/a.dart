import 'package:aliyun_face_plugin/aliyun_face_plugin.dart';
import 'package:flutter/material.dart';

void main() => runApp(const MaterialApp(home: RootPage()));

class RootPage extends StatelessWidget {
  const RootPage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const HomePage())), child: const Text('门禁')),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const ChoosePage())), child: const Text('支付')),
    ]);
  }
}

class HomePage extends StatelessWidget {
  const HomePage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const SolePage())), child: const Text('开始')),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('帮助')),
    ]);
  }
}

class SolePage extends StatelessWidget {
  const SolePage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id'); // expect: sole-verification
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _verify, child: const Text('继续'));
}

class ChoosePage extends StatelessWidget {
  const ChoosePage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const HintPage())), child: const Text('刷脸支付')),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OtherPage())), child: const Text('密码支付')),
    ]);
  }
}

class HintPage extends StatelessWidget {
  const HintPage({super.key});



  @override
  Widget build(BuildContext context) {
    return Column(children: [
      const Text('请正对屏幕'),
      TextButton(onPressed: () => Navigator.push(context, MaterialPageRoute(builder: (_) => const OfferedPage())), child: const Text('知道了')),
    ]);
  }
}

class OfferedPage extends StatelessWidget {
  const OfferedPage({super.key});

  void _verify() {
    AliyunFacePlugin().verify('certify-id');
  }

  @override
  Widget build(BuildContext context) => FilledButton(onPressed: _verify, child: const Text('继续'));
}

class OtherPage extends StatelessWidget {
  const OtherPage({super.key});

  @override
  Widget build(BuildContext context) => const Text('其他');
}
