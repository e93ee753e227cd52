package com.example.kiosk;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.hardware.Camera;
import android.os.Bundle;
import android.text.TextUtils;
import android.view.TextureView;
import android.widget.EditText;
import android.widget.TextView;

import com.example.kiosk.face.FaceWorker;

import java.io.IOException;

public class KioskActivity extends Activity {

    private static final int WORKING_AGE = 16;

    private FaceWorker worker;
    private Camera camera;
    private TextView tip;
    private EditText number;

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_kiosk);
        tip = findViewById(R.id.tip);
        number = findViewById(R.id.number);
        worker = new FaceWorker(this, name -> runOnUiThread(() -> tip.setText(getString(R.string.clocked_in, name))));
        findViewById(R.id.btn_badge).setOnClickListener(v -> startActivity(new Intent(this, BadgeActivity.class)));
        findViewById(R.id.btn_face).setOnClickListener(v -> onFaceChosen());
    }

    private void onFaceChosen() {
        Employee employee = Employee.find(number.getText().toString());
        if (employee == null || employee.getAge() < WORKING_AGE) {
            tip.setText(R.string.use_badge);
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle(R.string.face_title)
                .setMessage(R.string.face_text)
                .setPositiveButton(R.string.agree, (dialog, which) -> startCamera())
                .setNegativeButton(R.string.use_badge, (dialog, which) ->
                        startActivity(new Intent(this, BadgeActivity.class)))
                .show();
    }

    private void startCamera() {
        TextureView preview = findViewById(R.id.preview);
        camera = Camera.open(Camera.CameraInfo.CAMERA_FACING_FRONT);
        try {
            camera.setPreviewTexture(preview.getSurfaceTexture());
        } catch (IOException e) {
            return;
        }
        camera.setPreviewCallback((data, cam) -> worker.offer(data));
        camera.startPreview();
    }

    @Override
    protected void onPause() {
        if (camera != null) {
            camera.stopPreview();
            camera.release();
            camera = null;
        }
        super.onPause();
    }

    @Override
    protected void onDestroy() {
        worker.quit();
        super.onDestroy();
    }
}
