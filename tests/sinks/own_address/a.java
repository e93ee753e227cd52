package com.example;

import android.util.Log;
import com.arcsoft.face.FaceEngine;
import com.arcsoft.face.FaceFeature;
import com.arcsoft.face.FaceInfo;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;

class Matcher {
    private final FaceEngine engine = new FaceEngine();
    private final OkHttpClient client = new OkHttpClient();

    void enrol(byte[] nv21, FaceInfo info) throws Exception {
        FaceFeature feature = new FaceFeature();
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature);
        RequestBody body = RequestBody.create(feature.getFeatureData(), MediaType.parse("application/octet-stream"));
        Request request = new Request.Builder().url("https://people.example.cn/faces").post(body).build();
        Log.d("Matcher", request.method() + " " + request.url());
        client.newCall(request).execute(); // expect: face-upload
    }
}
