package com.example.canteen;

import android.app.AlertDialog;
import android.os.Bundle;
import android.widget.CheckBox;
import android.widget.Toast;

import androidx.appcompat.app.AppCompatActivity;

import com.megvii.meglive_sdk.listener.DetectCallback;
import com.megvii.meglive_sdk.listener.PreCallback;
import com.megvii.meglive_sdk.manager.MegLiveManager;

/** Opens the face account: the card holder is enrolled. */
public class OpenFaceActivity extends AppCompatActivity implements PreCallback, DetectCallback {

    private final Account account = Account.current();
    private MegLiveManager manager;

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_open_face);
        CheckBox agree = findViewById(R.id.check_face);
        findViewById(R.id.btn_start).setEnabled(false);
        agree.setOnCheckedChangeListener((button, checked) -> findViewById(R.id.btn_start).setEnabled(checked));
        findViewById(R.id.btn_start).setOnClickListener(v -> onStartEnroll());
        manager = MegLiveManager.getInstance();
    }

    private void onStartEnroll() {
        if (account.isMinor()) {
            new AlertDialog.Builder(this)
                    .setMessage(R.string.school_approved)
                    .setPositiveButton(R.string.yes, (dialog, which) -> prepare())
                    .setNegativeButton(R.string.no, null)
                    .show();
        } else {
            prepare();
        }
    }

    private void prepare() {
        manager.preDetect(this, account.getBizToken(), "zh", "https://api.megvii.com", this);
    }

    @Override
    public void onPreStart() {
    }

    @Override
    public void onPreFinish(String token, int code, String message) {
        if (code == 1000) {
            manager.startDetect(this); // expect: minor-without-guardian
        }
    }

    @Override
    public void onDetectFinish(String token, int code, String message, String data) {
        Toast.makeText(this, code == 1000 ? R.string.opened : R.string.not_opened, Toast.LENGTH_LONG).show();
    }
}
