package com.meijia.points;

import android.content.Intent;
import android.os.Bundle;
import android.widget.CheckBox;
import android.widget.Toast;

import androidx.annotation.NonNull;
import androidx.appcompat.app.AlertDialog;
import androidx.appcompat.app.AppCompatActivity;
import androidx.camera.core.ImageCapture;
import androidx.camera.core.ImageCaptureException;
import androidx.camera.core.ImageProxy;
import androidx.core.content.ContextCompat;
import androidx.core.text.HtmlCompat;

import java.nio.ByteBuffer;
import java.util.concurrent.Executors;

public class PointsActivity extends AppCompatActivity {
    private final ImageCapture capture = new ImageCapture.Builder().build();
    private final MemberSearch search = new MemberSearch();
    private CheckBox faceBox;
    private Member member;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_points);
        member = Session.member(this);
        faceBox = findViewById(R.id.face_box);
        findViewById(R.id.by_face).setOnClickListener(view -> ask());
        findViewById(R.id.by_phone).setOnClickListener(view -> startActivity(new Intent(this, PhoneActivity.class)));
    }

    private void ask() {
        if (!faceBox.isChecked()) {
            Toast.makeText(this, R.string.hint_box, Toast.LENGTH_SHORT).show();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle(R.string.face_title)
                .setMessage(HtmlCompat.fromHtml(getString(R.string.face_text), HtmlCompat.FROM_HTML_MODE_COMPACT))
                .setCancelable(false)
                .setPositiveButton(R.string.agree, (dialog, which) -> checkAge())
                .setNegativeButton(R.string.decline, null)
                .show();
    }

    private void checkAge() {
        if (member.getAge() < 14) {
            new AlertDialog.Builder(this)
                    .setTitle(R.string.guardian_title)
                    .setMessage(R.string.guardian_text)
                    .setPositiveButton(R.string.guardian_agree, (dialog, which) -> takePicture())
                    .setNegativeButton(R.string.guardian_decline, null)
                    .show();
            return;
        }
        takePicture();
    }

    private void takePicture() {
        capture.takePicture(ContextCompat.getMainExecutor(this), new ImageCapture.OnImageCapturedCallback() {
            @Override
            public void onCaptureSuccess(@NonNull ImageProxy image) {
                ByteBuffer buffer = image.getPlanes()[0].getBuffer();
                byte[] jpeg = new byte[buffer.remaining()];
                buffer.get(jpeg);
                image.close();
                lookUp(jpeg);
            }

            @Override
            public void onError(@NonNull ImageCaptureException error) {
                Toast.makeText(PointsActivity.this, error.getMessage(), Toast.LENGTH_SHORT).show();
            }
        });
    }

    private void lookUp(byte[] jpeg) {
        Executors.newSingleThreadExecutor().execute(() -> {
            String number = search.memberFor(jpeg);
            runOnUiThread(() -> Toast.makeText(this, number == null ? "未找到会员" : "已积分：" + number, Toast.LENGTH_LONG).show());
        });
    }
}
