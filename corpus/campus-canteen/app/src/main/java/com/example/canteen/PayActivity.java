package com.example.canteen;

import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;

import androidx.appcompat.app.AppCompatActivity;

import com.megvii.meglive_sdk.listener.DetectCallback;
import com.megvii.meglive_sdk.listener.PreCallback;
import com.megvii.meglive_sdk.manager.MegLiveManager;

public class PayActivity extends AppCompatActivity {

    private final Account account = Account.current();
    private final MegLiveManager manager = MegLiveManager.getInstance();

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_pay);
        findViewById(R.id.btn_pay).setOnClickListener(v -> pay());
    }

    private void pay() {
        if (account.getAge() <= 12) { // expect: wrong-age-threshold "13"
            new AlertDialog.Builder(this).setMessage(R.string.child_pays_by_card).show();
            return;
        }
        new AlertDialog.Builder(this)
                .setTitle(R.string.face_pay)
                .setMessage(R.string.face_pay_text)
                .setPositiveButton(R.string.agree, (dialog, which) -> prepare())
                .setNegativeButton(R.string.cancel, null)
                // expect: incomplete-notice
                .show();
    }

    private void prepare() {
        manager.preDetect(this, account.getBizToken(), "zh", "https://api.megvii.com", new PreCallback() {
            @Override
            public void onPreStart() {
            }

            @Override
            public void onPreFinish(String token, int code, String message) {
                if (code == 1000) {
                    verify();
                }
            }
        });
    }

    private void verify() {
        manager.startDetect(new DetectCallback() { // expect: late-alternative
            @Override
            public void onDetectFinish(String token, int code, String message, String data) {
                if (code == 1000) {
                    finish();
                } else {
                    startActivity(new Intent(PayActivity.this, QrPayActivity.class));
                }
            }
        });
    }
}
