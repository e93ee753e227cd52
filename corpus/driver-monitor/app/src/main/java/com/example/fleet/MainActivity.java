package com.example.fleet;

import android.content.Intent;
import android.os.Bundle;
import android.widget.Button;
import android.widget.CheckBox;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;
import androidx.core.content.ContextCompat;

public class MainActivity extends AppCompatActivity {

    private Driver driver;

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_main);
        driver = Driver.load(this);
        CheckBox agree = findViewById(R.id.agree);
        Button start = findViewById(R.id.start);
        start.setOnClickListener(v -> {
            if (agree.isChecked() && driver.getAge() >= 18) {
                driver.setFaceConsent(this, true);
                ContextCompat.startForegroundService(this, new Intent(this, MonitorService.class));
            }
        });
    }
}
