package com.example;

import android.util.Log;
import com.arcsoft.face.FaceEngine;
import com.arcsoft.face.FaceFeature;
import com.arcsoft.face.FaceInfo;

class Matcher {
    private static final char[] HEX = "0123456789abcdef".toCharArray();
    private final FaceEngine engine;

    Matcher(FaceEngine engine) {
        this.engine = engine;
    }

    void enrol(byte[] nv21, FaceInfo info) {
        FaceFeature feature = new FaceFeature();
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature);
        Log.d("Matcher", hex(feature.getFeatureData())); // expect: face-data-in-logs
        Log.d("Matcher", letters(feature.getFeatureData())); // expect: face-data-in-logs
        Log.d("Matcher", ticket(feature.getFeatureData()));
    }

    private String hex(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            out.append(HEX[value >>> 4]);
            out.append(HEX[value & 0x0F]);
        }
        return out.toString();
    }

    private String letters(byte[] bytes) {
        char[] out = new char[bytes.length * 2];
        for (int i = 0; i < bytes.length; i++) {
            int value = bytes[i] & 0xFF;
            out[i * 2] = HEX[value >>> 4];
            out[i * 2 + 1] = HEX[value & 0x0F];
        }
        return new String(out);
    }

    private String ticket(byte[] bytes) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < bytes.length; i++) {
            out.append(HEX[i & 0x0F]);
        }
        return out.toString();
    }
}
