package com.example.gate

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.example.gate.databinding.ActivityDoorCodeBinding

class DoorCodeActivity : AppCompatActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val binding = ActivityDoorCodeBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnOpen.setOnClickListener {
            if (DoorCodes.matches(binding.code.text.toString())) {
                DoorRelay().open()
                finish()
            }
        }
    }
}
