package com.example.gym.data;

import android.content.ContentValues;
import android.content.Context;
import android.database.sqlite.SQLiteDatabase;
import android.database.sqlite.SQLiteOpenHelper;
import android.graphics.Bitmap;

import java.io.ByteArrayOutputStream;

public class MemberDb extends SQLiteOpenHelper {

    public MemberDb(Context context) {
        super(context, "members.db", null, 1);
    }

    @Override
    public void onCreate(SQLiteDatabase db) {
        db.execSQL("CREATE TABLE member (number TEXT PRIMARY KEY, picture BLOB)");
    }

    @Override
    public void onUpgrade(SQLiteDatabase db, int oldVersion, int newVersion) {
    }

    public void save(String number, Bitmap face) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        face.compress(Bitmap.CompressFormat.PNG, 100, out);
        ContentValues row = new ContentValues();
        row.put("number", number);
        row.put("picture", out.toByteArray());
        // expect: unencrypted-storage "database"
        // expect: unbounded-retention "database"
        getWritableDatabase().insert("member", null, row);
    }
}
