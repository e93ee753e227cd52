class Answers {
  bool faceConsent = false;
  bool guardianConsent = false;
  int age = 0;
}
