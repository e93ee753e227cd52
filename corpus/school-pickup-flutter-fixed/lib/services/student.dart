class Student {
  const Student({required this.name, required this.birthday});

  final String name;
  final DateTime birthday;

  int get age {
    final now = DateTime.now();
    final hadBirthday = now.month > birthday.month || (now.month == birthday.month && now.day >= birthday.day);
    return now.year - birthday.year - (hadBirthday ? 0 : 1);
  }
}
