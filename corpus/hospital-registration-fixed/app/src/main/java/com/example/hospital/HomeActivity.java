package com.example.hospital;

import android.content.Intent;
import android.os.Bundle;

import androidx.appcompat.app.AppCompatActivity;

public class HomeActivity extends AppCompatActivity {

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_home);
        findViewById(R.id.btn_first_visit).setOnClickListener(v ->
                startActivity(new Intent(HomeActivity.this, RegisterActivity.class)));
    }
}
