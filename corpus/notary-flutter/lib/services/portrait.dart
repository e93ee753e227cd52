import 'dart:convert';
import 'dart:io';

import 'package:flutter_face_api/flutter_face_api.dart';

import 'identity.dart';

/// The portrait that the reader took off the chip of the card.
Future<MatchFacesImage> portraitOf(Identity identity) async {
  // facelint: allow(unencrypted-storage) // expect: unused-suppression "no reason"
  final file = File(identity.portraitPath);
  return MatchFacesImage(base64Decode(await file.readAsString()), ImageType.RFID);
}
