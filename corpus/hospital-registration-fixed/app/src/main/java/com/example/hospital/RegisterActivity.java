package com.example.hospital;

import android.Manifest;
import android.content.Intent;
import android.content.pm.PackageManager;
import android.os.Bundle;
import android.text.TextUtils;
import android.util.Log;
import android.view.View;
import android.widget.EditText;
import android.widget.Toast;

import androidx.annotation.NonNull;
import androidx.appcompat.app.AlertDialog;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.app.ActivityCompat;
import androidx.core.content.ContextCompat;

import com.example.hospital.net.ApiClient;
import com.example.hospital.net.ArchiveApi;
import com.example.hospital.net.ArchiveRequest;

import java.time.LocalDate;
import java.time.Period;

import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

public class RegisterActivity extends AppCompatActivity {

    private static final String TAG = "RegisterActivity";
    private static final int REQ_CAMERA = 1;
    private static final int REQ_FACE = 2;
    private static final int MINOR_AGE = 14;

    private final ArchiveApi api = ApiClient.create(ArchiveApi.class);
    private EditText nameInput;
    private EditText idInput;
    private EditText birthInput;

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_register);
        nameInput = findViewById(R.id.input_name);
        idInput = findViewById(R.id.input_id);
        birthInput = findViewById(R.id.input_birth);
        findViewById(R.id.btn_next).setOnClickListener(this::onNext);
    }

    private void onNext(View view) {
        if (TextUtils.isEmpty(nameInput.getText()) || TextUtils.isEmpty(idInput.getText())) {
            Toast.makeText(this, R.string.form_incomplete, Toast.LENGTH_SHORT).show();
            return;
        }
        LocalDate birthDate = LocalDate.parse(birthInput.getText().toString());
        int age = Period.between(birthDate, LocalDate.now()).getYears();
        if (age < MINOR_AGE) {
            showWindowGuide(R.string.minor_guide);
            return;
        }
        askForFace();
    }

    private void askForFace() {
        new AlertDialog.Builder(this)
                .setTitle(R.string.face_consent_title)
                .setMessage(R.string.face_consent_text)
                .setPositiveButton(R.string.agree_collect, (dialog, which) -> prepareCamera())
                .setNegativeButton(R.string.disagree_window, (dialog, which) -> showWindowGuide(R.string.window_guide))
                .show();
    }

    private void showWindowGuide(int text) {
        new AlertDialog.Builder(this).setMessage(text).setPositiveButton(R.string.ok, null).show();
    }

    private void prepareCamera() {
        if (ContextCompat.checkSelfPermission(this, Manifest.permission.CAMERA)
                != PackageManager.PERMISSION_GRANTED) {
            ActivityCompat.requestPermissions(this, new String[]{Manifest.permission.CAMERA}, REQ_CAMERA);
            return;
        }
        collectFace();
    }

    @Override
    public void onRequestPermissionsResult(int requestCode, @NonNull String[] permissions,
                                           @NonNull int[] grantResults) {
        super.onRequestPermissionsResult(requestCode, permissions, grantResults);
        if (requestCode == REQ_CAMERA && grantResults.length > 0
                && grantResults[0] == PackageManager.PERMISSION_GRANTED) {
            collectFace();
        }
    }

    private void collectFace() {
        Intent intent = new Intent(this, FaceCollectActivity.class);
        startActivityForResult(intent, REQ_FACE);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        super.onActivityResult(requestCode, resultCode, data);
        if (requestCode == REQ_FACE && resultCode == RESULT_OK && data != null) {
            submit(data.getStringExtra(FaceCollectActivity.EXTRA_FACE));
        }
    }

    private void submit(String face) {
        Log.d(TAG, "submit archive, face of " + face.length() + " characters");
        ArchiveRequest request = new ArchiveRequest(nameInput.getText().toString(), idInput.getText().toString(), face);
        api.createArchive(request).enqueue(new Callback<Void>() {
            @Override
            public void onResponse(@NonNull Call<Void> call, @NonNull Response<Void> response) {
                if (response.isSuccessful()) {
                    Toast.makeText(RegisterActivity.this, R.string.register_done, Toast.LENGTH_LONG).show();
                    finish();
                }
            }

            @Override
            public void onFailure(@NonNull Call<Void> call, @NonNull Throwable error) {
                Log.w(TAG, "create archive failed", error);
            }
        });
    }
}
