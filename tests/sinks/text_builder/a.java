package com.example;

import android.util.Base64;
import android.util.Log;
import com.arcsoft.face.FaceEngine;
import com.arcsoft.face.FaceFeature;
import com.arcsoft.face.FaceInfo;

class Matcher {
    private final FaceEngine engine = new FaceEngine();

    void enrol(byte[] nv21, FaceInfo info) {
        FaceFeature feature = new FaceFeature();
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature);
        String text = Base64.encodeToString(feature.getFeatureData(), Base64.NO_WRAP);
        StringBuilder line = new StringBuilder();
        line.append("feature=");
        line.append(text);
        Log.d("Matcher", line.toString()); // expect: face-data-in-logs
        StringBuilder length = new StringBuilder();
        length.append(text.length());
        Log.d("Matcher", length.toString());
        trace("enrolled", text);
    }

    private static void trace(Object... parts) {
        StringBuffer line = new StringBuffer();
        for (int i = 0; i < parts.length; i++) {
            line.append(parts[i]);
        }
        Log.i("Matcher", line.toString()); // expect: face-data-in-logs
    }
}
