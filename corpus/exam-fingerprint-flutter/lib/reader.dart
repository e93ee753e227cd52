import 'package:secugenfplib/secugenfplib.dart';

/// The reader at the door of the exam room.
class Reader {
  final _lib = Secugenfplib();

  Future<bool> matches(List<int> enrolled) async {
    await _lib.initializeDevice();
    // expect: missing-consent
    // expect: missing-age-gate
    // expect: sole-verification
    final capture = await _lib.captureFingerprint(true);
    return await _lib.matchFingerprint(enrolled, capture.rawBytes);
  }
}
