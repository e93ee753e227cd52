class Identity {
  const Identity({required this.name, required this.number, required this.portraitPath});

  final String name;
  final String number;
  final String portraitPath;

  /// Years since the birthday in the number of the card.
  int get age {
    final birth = DateTime.parse('${number.substring(6, 10)}-${number.substring(10, 12)}-${number.substring(12, 14)}');
    return DateTime.now().difference(birth).inDays ~/ 365;
  }

  static Identity current = const Identity(name: '', number: '', portraitPath: '');
}
