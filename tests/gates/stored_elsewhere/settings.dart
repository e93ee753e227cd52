import 'package:shared_preferences/shared_preferences.dart';

class Settings {
  Settings(this._prefs);
  final SharedPreferences _prefs;
  static const _keyStep = 'step_done';
  static const _keyTour = 'tour_done';

  bool get stepDone => _prefs.getBool(_keyStep) ?? false;
  bool get tourDone => _prefs.getBool(_keyTour) ?? false;

  Future<void> finishStep() => _prefs.setBool(_keyStep, true);
  Future<void> finishTour() => _prefs.setBool(_keyTour, true);
}
