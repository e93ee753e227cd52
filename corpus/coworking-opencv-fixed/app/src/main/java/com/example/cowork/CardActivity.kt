package com.example.cowork

import android.os.Bundle
import android.widget.TextView
import androidx.appcompat.app.AppCompatActivity

class CardActivity : AppCompatActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(TextView(this).apply { setText(R.string.swipe) })
    }
}
