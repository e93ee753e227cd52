package com.example.canteen;

import android.os.Bundle;

import androidx.appcompat.app.AppCompatActivity;

/** Shows the payment code of the card. */
public class QrPayActivity extends AppCompatActivity {

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_qr_pay);
    }
}
