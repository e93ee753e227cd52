package com.example.hotel.checkin;

import android.os.Bundle;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;

import com.example.hotel.R;

public class CheckInActivity extends AppCompatActivity {

    public static final String EXTRA_ORDER = "order";

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_check_in);
        if (savedInstanceState == null) {
            getSupportFragmentManager().beginTransaction()
                    .replace(R.id.container, CheckInFragment.newInstance(getIntent().getStringExtra(EXTRA_ORDER)))
                    .commit();
        }
    }
}
