package com.example.traps.scan;

import android.os.Bundle;
import android.view.SurfaceHolder;
import android.view.SurfaceView;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;

import com.example.traps.R;

import org.opencv.core.Mat;
import org.opencv.core.MatOfRect;
import org.opencv.objdetect.CascadeClassifier;
import org.tensorflow.lite.Interpreter;

import java.io.File;
import java.nio.ByteBuffer;

public class PlateActivity extends AppCompatActivity implements SurfaceHolder.Callback {

    private CascadeClassifier plates;
    private Interpreter flowers;

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_plate);
        SurfaceView surface = findViewById(R.id.surface);
        surface.getHolder().addCallback(this);
        plates = new CascadeClassifier(new File(getFilesDir(), "haarcascade_russian_plate_number.xml").getPath());
        flowers = new Interpreter(new File(getFilesDir(), "flowers.tflite"));
    }

    void onFrame(Mat gray, ByteBuffer pixels) {
        MatOfRect found = new MatOfRect();
        plates.detectMultiScale(gray, found);
        float[][] scores = new float[1][5];
        flowers.run(pixels, scores);
    }

    @Override
    public void surfaceCreated(@NonNull SurfaceHolder holder) {
    }

    @Override
    public void surfaceChanged(@NonNull SurfaceHolder holder, int format, int width, int height) {
    }

    @Override
    public void surfaceDestroyed(@NonNull SurfaceHolder holder) {
    }
}
