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
    private final AipFace client = new AipFace(BuildConfig.AIP_APP, BuildConfig.AIP_KEY, BuildConfig.AIP_SECRET);

    public FaceGroup(Context context) {
        this.context = context;
    }

    public void addMember(String number, Bitmap face) {
        String image = encode(face);
        JSONObject result = client.addUser(image, "BASE64", GROUP, number, new HashMap<>());
        CrashReport.putUserData(context, "lastCode", String.valueOf(result.optInt("error_code")));
    }

    public void removeMember(String number) {
        client.deleteUser(GROUP, number, new HashMap<>());
    }

    private static String encode(Bitmap face) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        face.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return Base64.encodeToString(out.toByteArray(), Base64.NO_WRAP);
    }
}
