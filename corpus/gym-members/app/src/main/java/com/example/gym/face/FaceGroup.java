package com.example.gym.face;

import android.content.Context;
import android.graphics.Bitmap;
import android.util.Base64;

import com.baidu.aip.face.AipFace;
import com.example.gym.BuildConfig;
import com.tencent.bugly.crashreport.CrashReport;

import org.json.JSONObject;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;

/** The group of members at the vendor's. */
public class FaceGroup {

    private static final String GROUP = "gym_members";

    private final Context context;
    private static final String APP_ID = "24601357";
    private static final String API_KEY = "kT4mQ9vX2bN7cR5wZ1yL8pHs"; // expect: hardcoded-face-credential
    private static final String SECRET_KEY = "W3eR5tY7uI9oP1aS3dF5gH7jK9lZ1xC3"; // expect: hardcoded-face-credential
    private final AipFace client = new AipFace(APP_ID, API_KEY, SECRET_KEY);

    public FaceGroup(Context context) {
        this.context = context;
    }

    public void addMember(String number, Bitmap face) {
        String image = encode(face);
        CrashReport.putUserData(context, "lastFace", image); // expect: face-data-in-logs
        JSONObject result = client.addUser(image, "BASE64", GROUP, number, new HashMap<>()); // expect: cloud-face-sdk
        CrashReport.putUserData(context, "lastCode", String.valueOf(result.optInt("error_code")));
    }

    private static String encode(Bitmap face) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        face.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return Base64.encodeToString(out.toByteArray(), Base64.NO_WRAP);
    }
}
