package com.example.fleet;

import android.content.Intent;
import android.content.SharedPreferences;
import android.graphics.Bitmap;
import android.graphics.PixelFormat;
import android.view.WindowManager;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;
import androidx.camera.core.CameraSelector;
import androidx.camera.core.ImageAnalysis;
import androidx.camera.core.ImageProxy;
import androidx.camera.core.Preview;
import androidx.camera.lifecycle.ProcessCameraProvider;
import androidx.camera.view.PreviewView;
import androidx.core.content.ContextCompat;
import androidx.lifecycle.LifecycleService;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.mediapipe.framework.image.BitmapImageBuilder;
import com.google.mediapipe.tasks.core.BaseOptions;
import com.google.mediapipe.tasks.vision.facelandmarker.FaceLandmarker;
import com.google.mediapipe.tasks.vision.facelandmarker.FaceLandmarkerResult;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class MonitorService extends LifecycleService {

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private FaceLandmarker landmarker;
    private SharedPreferences prefs;

    @Override
    public int onStartCommand(@Nullable Intent intent, int flags, int startId) {
        super.onStartCommand(intent, flags, startId);
        prefs = getSharedPreferences("monitor", MODE_PRIVATE);
        landmarker = FaceLandmarker.createFromOptions(this, FaceLandmarker.FaceLandmarkerOptions.builder()
                .setBaseOptions(BaseOptions.builder().setModelAssetPath("face_landmarker.task").build())
                .setOutputFaceBlendshapes(true)
                .build());
        watch();
        return START_STICKY;
    }

    private void watch() {
        PreviewView seen = new PreviewView(this);
        getSystemService(WindowManager.class).addView(seen, new WindowManager.LayoutParams(
                320, 240, WindowManager.LayoutParams.TYPE_APPLICATION_OVERLAY, 0, PixelFormat.OPAQUE));
        Preview preview = new Preview.Builder().build();
        preview.setSurfaceProvider(seen.getSurfaceProvider());
        ImageAnalysis analysis = new ImageAnalysis.Builder().build();
        analysis.setAnalyzer(executor, this::onFrame);
        ListenableFuture<ProcessCameraProvider> future = ProcessCameraProvider.getInstance(this);
        future.addListener(() -> {
            try {
                future.get().bindToLifecycle(this, CameraSelector.DEFAULT_FRONT_CAMERA, preview, analysis);
            } catch (ExecutionException | InterruptedException e) {
                stopSelf();
            }
        }, ContextCompat.getMainExecutor(this));
    }

    private void onFrame(@NonNull ImageProxy image) {
        Bitmap bitmap = image.toBitmap();
        FaceLandmarkerResult result = landmarker.detect(new BitmapImageBuilder(bitmap).build());
        if (Drowsiness.isAsleep(result)) {
            prefs.edit().putLong("asleep", System.currentTimeMillis()).apply();
        }
        image.close();
    }

    @Override
    public void onDestroy() {
        executor.shutdown();
        super.onDestroy();
    }
}
