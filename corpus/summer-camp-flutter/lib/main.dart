import 'package:flutter/material.dart';

import 'enrol.dart';

void main() => runApp(const MaterialApp(home: EnrolPage()));
