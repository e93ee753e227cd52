import 'package:hive_flutter/hive_flutter.dart';

class Learner {
  static Box get _lessons => Hive.box('lessons');

  static int get age => _lessons.get('age', defaultValue: 0) as int;

  static int get minutes => _lessons.get('minutes', defaultValue: 0) as int;

  static Future<void> addMinutes(int more) => _lessons.put('minutes', minutes + more);

  static Future<void> clear() async {
    await _lessons.delete('age');
    await _lessons.delete('minutes');
  }
}
