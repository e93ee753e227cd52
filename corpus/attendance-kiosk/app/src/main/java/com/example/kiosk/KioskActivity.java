package com.example.kiosk;

import android.app.Activity;
import android.graphics.SurfaceTexture;
import android.hardware.Camera;
import android.os.Bundle;
import android.view.TextureView;
import android.widget.TextView;

import com.example.kiosk.face.FaceWorker;

import java.io.IOException;

public class KioskActivity extends Activity implements TextureView.SurfaceTextureListener {

    private FaceWorker worker;
    private Camera camera;
    private TextView tip;

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_kiosk);
        tip = findViewById(R.id.tip);
        worker = new FaceWorker(this, name -> runOnUiThread(() -> tip.setText(getString(R.string.clocked_in, name))));
        TextureView preview = findViewById(R.id.preview);
        preview.setSurfaceTextureListener(this);
    }

    @Override
    public void onSurfaceTextureAvailable(SurfaceTexture surface, int width, int height) {
        startCamera(surface);
    }

    private void startCamera(SurfaceTexture surface) {
        camera = Camera.open(Camera.CameraInfo.CAMERA_FACING_FRONT);
        try {
            camera.setPreviewTexture(surface);
        } catch (IOException e) {
            return;
        }
        camera.setPreviewCallback((data, cam) -> worker.offer(data));
        camera.startPreview();
    }

    @Override
    public void onSurfaceTextureSizeChanged(SurfaceTexture surface, int width, int height) {
    }

    @Override
    public boolean onSurfaceTextureDestroyed(SurfaceTexture surface) {
        camera.stopPreview();
        camera.release();
        return true;
    }

    @Override
    public void onSurfaceTextureUpdated(SurfaceTexture surface) {
    }

    @Override
    protected void onDestroy() {
        worker.quit();
        super.onDestroy();
    }
}
