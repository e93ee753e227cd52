package com.example.telecom.ui;

import android.content.Intent;
import android.content.SharedPreferences;
import android.os.Bundle;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AlertDialog;

import com.example.telecom.R;
import com.example.telecom.base.BaseActivity;

public class SplashActivity extends BaseActivity {

    private static final String KEY_PRIVACY = "agree_privacy";

    private SharedPreferences prefs;

    @Override
    protected int layout() {
        return R.layout.activity_splash;
    }

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        prefs = getSharedPreferences("app", MODE_PRIVATE);
        if (prefs.getBoolean(KEY_PRIVACY, false)) {
            enter();
        } else {
            showPrivacyDialog();
        }
    }

    private void showPrivacyDialog() {
        new AlertDialog.Builder(this)
                .setTitle(R.string.privacy_title)
                .setMessage(R.string.privacy_text)
                .setCancelable(false)
                .setPositiveButton(R.string.agree, (dialog, which) -> {
                    prefs.edit().putBoolean(KEY_PRIVACY, true).apply();
                    enter();
                })
                .setNegativeButton(R.string.quit, (dialog, which) -> finish())
                .show();
    }

    private void enter() {
        startActivity(new Intent(this, CardActivity.class));
        finish();
    }
}
