package com.example.gate;

import android.content.Context;
import android.content.SharedPreferences;
import android.graphics.Bitmap;
import java.io.File;
import java.util.Arrays;
import org.tensorflow.lite.DataType;
import org.tensorflow.lite.Interpreter;
import org.tensorflow.lite.support.image.TensorImage;
import org.tensorflow.lite.support.tensorbuffer.TensorBuffer;

public class FaceEmbedder {
    private final Interpreter interpreter;
    private final SharedPreferences preferences;

    public FaceEmbedder(Context context, File folder) {
        interpreter = new Interpreter(new File(folder, "mobile_facenet.tflite"));
        preferences = context.getSharedPreferences("gate", Context.MODE_PRIVATE);
    }

    public void keep(Bitmap face) {
        float[] vector = embed(face);
        preferences.edit().putString("vector", Arrays.toString(vector)).apply(); // expect: unencrypted-storage
        preferences.edit().putInt("size", vector.length).apply();
    }

    public void forget() {
        preferences.edit().remove("vector").apply();
    }

    private float[] embed(Bitmap face) {
        TensorBuffer output = TensorBuffer.createFixedSize(new int[] {1, 128}, DataType.FLOAT32);
        interpreter.run(TensorImage.fromBitmap(face).getBuffer(), output.getBuffer().rewind());
        return output.getFloatArray();
    }
}
