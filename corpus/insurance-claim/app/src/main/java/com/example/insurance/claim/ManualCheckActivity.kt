package com.example.insurance.claim

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.example.insurance.R

class ManualCheckActivity : AppCompatActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_manual_check)
    }
}
