export 'gated.dart';
export 'open.dart' show startNow;
