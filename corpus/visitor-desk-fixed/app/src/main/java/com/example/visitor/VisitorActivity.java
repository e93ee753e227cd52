package com.example.visitor;

import android.content.Intent;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.CheckBox;
import android.widget.EditText;
import android.widget.TextView;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;

import com.example.visitor.net.FaceMatch;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public class VisitorActivity extends AppCompatActivity {

    private static final int REQ_PHOTO = 10;
    private static final int ADULT = 18;

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private final FaceMatch match = new FaceMatch();
    private TextView tip;

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_visitor);
        tip = findViewById(R.id.tip);
        CheckBox agreeRules = findViewById(R.id.agree);
        CheckBox agreeFace = findViewById(R.id.agree_face);
        EditText age = findViewById(R.id.age);
        findViewById(R.id.btn_photo).setOnClickListener(v -> {
            int years = Integer.parseInt(age.getText().toString());
            if (years < ADULT) {
                tip.setText(R.string.minors_with_host);
            } else if (agreeRules.isChecked() && agreeFace.isChecked()) {
                takeFacePhoto();
            } else {
                tip.setText(R.string.please_agree);
            }
        });
        findViewById(R.id.btn_desk).setOnClickListener(v -> goToDesk());
    }

    private void goToDesk() {
        startActivity(new Intent(this, DeskActivity.class));
    }

    private void takeFacePhoto() {
        Intent intent = new Intent(MediaStore.ACTION_IMAGE_CAPTURE);
        intent.putExtra("android.intent.extras.CAMERA_FACING", 1);
        startActivityForResult(intent, REQ_PHOTO);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
        super.onActivityResult(requestCode, resultCode, data);
        if (requestCode != REQ_PHOTO || resultCode != RESULT_OK || data == null) {
            return;
        }
        Bitmap photo = (Bitmap) data.getExtras().get("data");
        executor.execute(() -> {
            boolean same = match.isSame(photo);
            runOnUiThread(() -> onCompared(same));
        });
    }

    private void onCompared(boolean same) {
        if (same) {
            tip.setText(R.string.welcome);
        } else {
            goToDesk();
        }
    }
}
