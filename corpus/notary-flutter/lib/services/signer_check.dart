import 'package:firebase_crashlytics/firebase_crashlytics.dart';
import 'package:flutter_face_api/flutter_face_api.dart';

/// Compares a live face with the portrait of the identity card.
class SignerCheck {
  SignerCheck(this.portrait);

  final MatchFacesImage portrait;
  final _sdk = FaceSDK.instance;

  Future<bool> run() async {
    // expect: cross-border-transfer
    // expect: late-alternative
    final live = await _sdk.startLiveness();
    final frame = live.image;
    if (frame == null) {
      return false;
    }
    // expect: face-data-in-logs
    FirebaseCrashlytics.instance.setCustomKey('last_frame', frame.toString());
    final mine = MatchFacesImage(frame, ImageType.LIVE);
    final match = await _sdk.matchFaces(MatchFacesRequest([portrait, mine]));
    return match.results.isNotEmpty && match.results.first.similarity > 0.85;
  }
}
