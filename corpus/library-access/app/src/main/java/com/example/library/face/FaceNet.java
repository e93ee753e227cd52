package com.example.library.face;

import android.content.Context;
import android.graphics.Bitmap;

import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.support.common.FileUtil;
import org.tensorflow.lite.support.image.TensorImage;

import java.io.IOException;
import java.io.UncheckedIOException;

public class FaceNet {

    private final Interpreter interpreter;

    public FaceNet(Context context) {
        try {
            interpreter = new Interpreter(FileUtil.loadMappedFile(context, "facenet.tflite"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public float[] embed(Bitmap picture) {
        float[][] out = new float[1][128];
        interpreter.run(TensorImage.fromBitmap(picture).getBuffer(), out);
        return out[0];
    }

    public static float similarity(float[] left, float[] right) {
        float dot = 0;
        for (int i = 0; i < left.length; i++) {
            dot += left[i] * right[i];
        }
        return dot;
    }
}
