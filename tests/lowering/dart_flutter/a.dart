import 'package:camera/camera.dart';
import 'package:http/http.dart' as http;
import 'dart:io';
import '../widgets/row.dart';

class FacePage extends StatefulWidget {
  const FacePage({super.key, required this.onDone, this.tries = 3});
  FacePage.quick(VoidCallback done) : onDone = done, tries = 1;
  factory FacePage.of(Map map) => FacePage(onDone: map['done']);
  final VoidCallback onDone;
  final int tries;
  @override
  State<FacePage> createState() => _FacePageState();
}

class _FacePageState extends State<FacePage> with Timing implements Closable {
  bool _agreed = false;
  CameraController? _camera;
  bool get ready => _agreed && _camera != null;

  Future<void> shoot() async {
    final shot = await _camera!.takePicture();
    final request = http.MultipartRequest('POST', uri)
      ..fields['a'] = '1'
      ..files.add(shot);
    shot..open()..path = 'x $tries ${shot.name}';
    if (shot case XFile(:final path) when path != '') use(path);
    widget.onDone.call();
  }

  @override
  Widget build(BuildContext context) => Column(children: [
        const Text('Agree ' 'please'),
        if (ready) Text('ok') else Text('no'),
        for (final item in items) Row(item),
        ...more,
        Checkbox(value: _agreed, onChanged: (v) => setState(() { _agreed = v ?? false; })),
        ElevatedButton(onPressed: _agreed ? shoot : null, child: Text('Go')),
      ]);
}

enum Mode { login, enroll }

extension on Mode {
  String get label => switch (this) { Mode.login => 'in', _ => 'new' };
}

final options = {'a': 1, 'b': [2]};
void main() => runApp(const App());
