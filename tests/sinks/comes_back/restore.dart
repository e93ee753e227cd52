import 'package:cloud_firestore/cloud_firestore.dart';
import 'package:shared_preferences/shared_preferences.dart';

class Restore {
  Future<void> load(String id) async {
    final doc = await FirebaseFirestore.instance.collection('residents').doc(id).get();
    final data = doc.data() as Map<String, dynamic>;
    final prefs = await SharedPreferences.getInstance();
    await prefs.setString('name_$id', data['name']);
    await _keep(id, data);
  }

  Future<void> _keep(String id, Map<String, dynamic> person) async {
    final prefs = await SharedPreferences.getInstance();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    await prefs.setString('portrait_$id', person['portrait']);
  }

  Future<void> banners() async {
    final doc = await FirebaseFirestore.instance.collection('banners').doc('home').get();
    final prefs = await SharedPreferences.getInstance();
    await prefs.setString('banner', doc.data()!['portrait']);
  }
}
