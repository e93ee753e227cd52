package com.example.gate

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.example.gate.databinding.ActivityAccountBinding

/** The account of a flat, opened from the app of the estate. */
class AccountActivity : AppCompatActivity() {

    private val residents by lazy { ResidentStore(this) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val binding = ActivityAccountBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnDelete.setOnClickListener { deleteAccount(binding.room.text.toString()) }
    }

    private fun deleteAccount(room: String) { // expect: erasure-gap
        EstateApi.service.closeAccount(room)
        finish()
    }
}
