package com.example.kiosk.face;

import android.graphics.ImageFormat;
import android.graphics.Rect;
import android.graphics.YuvImage;

import java.io.ByteArrayOutputStream;

final class Frames {

    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private Frames() {
    }

    static byte[] toJpeg(byte[] frame) {
        YuvImage image = new YuvImage(frame, ImageFormat.NV21, WIDTH, HEIGHT, null);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        image.compressToJpeg(new Rect(0, 0, WIDTH, HEIGHT), 85, out);
        return out.toByteArray();
    }
}
