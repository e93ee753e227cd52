package com.example.gym;

import android.app.AlertDialog;
import android.content.Intent;
import android.graphics.Bitmap;
import android.os.Bundle;
import android.provider.MediaStore;
import android.widget.EditText;
import android.widget.TextView;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;

import com.example.gym.data.MemberDb;
import com.example.gym.face.FaceGroup;

import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

public class JoinActivity extends AppCompatActivity {

    private static final int REQ_FACE = 7;
    private static final int MIN_AGE = 16;

    private final Executor io = Executors.newSingleThreadExecutor();
    private FaceGroup group;
    private MemberDb db;
    private EditText phone;
    private EditText age;
    private TextView tip;

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_join);
        group = new FaceGroup(this);
        db = new MemberDb(this);
        phone = findViewById(R.id.phone);
        age = findViewById(R.id.age);
        tip = findViewById(R.id.tip);
        findViewById(R.id.btn_join).setOnClickListener(v -> join());
    }

    private void join() {
        int years = Integer.parseInt(age.getText().toString());
        if (years < MIN_AGE) {
            tip.setText(R.string.too_young);
            return;
        }
        AlertDialog.Builder builder = new AlertDialog.Builder(this);
        builder.setTitle(R.string.face_title);
        builder.setMessage(R.string.face_text);
        builder.setPositiveButton(R.string.agree, (dialog, which) -> shoot());
        builder.setNegativeButton(R.string.disagree, (dialog, which) -> tip.setText(R.string.use_card));
        // expect: incomplete-notice
        builder.create().show();
    }

    private void shoot() {
        startActivityForResult(new Intent(MediaStore.ACTION_IMAGE_CAPTURE), REQ_FACE);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, @Nullable Intent data) {
        super.onActivityResult(requestCode, resultCode, data);
        if (requestCode == REQ_FACE && resultCode == RESULT_OK && data != null) {
            Bitmap face = data.getParcelableExtra("data");
            String number = phone.getText().toString();
            // expect: unencrypted-storage "gallery"
            // expect: unbounded-retention "gallery"
            MediaStore.Images.Media.insertImage(getContentResolver(), face, "member-" + number, "");
            io.execute(() -> {
                group.addMember(number, face);
                db.save(number, face);
                runOnUiThread(() -> tip.setText(R.string.joined));
            });
        }
    }
}
