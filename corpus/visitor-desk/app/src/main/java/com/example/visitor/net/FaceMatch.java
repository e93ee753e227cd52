package com.example.visitor.net;

import android.graphics.Bitmap;
import android.util.Base64;
import android.util.Log;

import org.json.JSONArray;
import org.json.JSONException;
import org.json.JSONObject;

import java.io.ByteArrayOutputStream;
import java.io.IOException;

import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

public class FaceMatch {

    private static final String SEARCH = "https://aip.baidubce.com/rest/2.0/face/v3/search";

    private final OkHttpClient client = new OkHttpClient();

    public boolean isSame(Bitmap photo) {
        try {
            JSONObject query = new JSONObject();
            query.put("image", encode(photo));
            query.put("image_type", "BASE64");
            query.put("group_id_list", "visitors");
            query.put("face_field", "age,gender,beauty");
            RequestBody body = RequestBody.create(MediaType.parse("application/json"), query.toString());
            Request request = new Request.Builder().url(SEARCH + "?access_token=" + Token.get()).post(body).build();
            // expect: bundled-consent
            // expect: cloud-face-sdk "Baidu"
            // expect: face-upload
            // expect: excess-attributes
            // expect: late-alternative
            try (Response response = client.newCall(request).execute()) {
                JSONArray users = new JSONObject(response.body().string()).getJSONObject("result").getJSONArray("user_list");
                double score = users.getJSONObject(0).getDouble("score");
                Log.d("FaceMatch", "score " + score);
                return score > 80;
            }
        } catch (IOException | JSONException e) {
            Log.w("FaceMatch", "comparison failed", e);
            return false;
        }
    }

    private static String encode(Bitmap photo) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        photo.compress(Bitmap.CompressFormat.JPEG, 90, out);
        return Base64.encodeToString(out.toByteArray(), Base64.NO_WRAP);
    }
}
