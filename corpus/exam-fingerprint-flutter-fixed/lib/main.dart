import 'package:flutter/material.dart';

import 'sign_in_page.dart';

void main() => runApp(const MaterialApp(title: '理论考试签到', home: SignInPage()));
