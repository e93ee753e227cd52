package com.example;

import android.app.Activity;
import android.graphics.Bitmap;
import android.graphics.BitmapFactory;
import android.util.Base64;
import android.util.Log;
import java.io.ByteArrayOutputStream;

public class Upload extends Activity {
    void log() {
        String path = getFilesDir() + "/face_live.jpg";
        Log.d("Upload", path);
        Bitmap bitmap = BitmapFactory.decodeFile(path);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out);
        Log.d("Upload", Base64.encodeToString(out.toByteArray(), Base64.NO_WRAP)); // expect: face-data-in-logs
    }

    void other() {
        Bitmap bitmap = BitmapFactory.decodeFile(getFilesDir() + "/logo.jpg");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out);
        Log.d("Upload", Base64.encodeToString(out.toByteArray(), Base64.NO_WRAP));
    }
}
