package com.example.fleet;

import android.content.Context;
import android.content.SharedPreferences;

public class Driver {

    private static final String KEY_CONSENT = "face_consent";
    private static final String KEY_AGE = "age";

    private final int age;
    private boolean faceConsent;

    private Driver(int age, boolean faceConsent) {
        this.age = age;
        this.faceConsent = faceConsent;
    }

    public static Driver load(Context context) {
        SharedPreferences prefs = context.getSharedPreferences("driver", Context.MODE_PRIVATE);
        return new Driver(prefs.getInt(KEY_AGE, 0), prefs.getBoolean(KEY_CONSENT, false));
    }

    public void setFaceConsent(Context context, boolean agreed) {
        faceConsent = agreed;
        SharedPreferences prefs = context.getSharedPreferences("driver", Context.MODE_PRIVATE);
        prefs.edit().putBoolean(KEY_CONSENT, agreed).apply(); // expect: no-consent-withdrawal
    }

    public int getAge() {
        return age;
    }

    public boolean hasFaceConsent() {
        return faceConsent;
    }
}
