package com.meijia.points;

import android.content.Context;
import android.content.SharedPreferences;

import java.time.LocalDate;

final class Session {
    private Session() {}

    static Member member(Context context) {
        SharedPreferences prefs = context.getSharedPreferences("member", Context.MODE_PRIVATE);
        return new Member(prefs.getString("number", ""), LocalDate.parse(prefs.getString("birthday", "2000-01-01")));
    }
}
