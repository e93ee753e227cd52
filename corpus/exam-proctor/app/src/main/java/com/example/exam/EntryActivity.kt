package com.example.exam

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.example.exam.data.Examinee
import com.example.exam.data.Settings
import com.example.exam.databinding.ActivityEntryBinding

class EntryActivity : AppCompatActivity() {

    private val settings by lazy { Settings(this) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val binding = ActivityEntryBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.switchFace.isChecked = settings.faceUploadConsent
        binding.switchFace.setOnCheckedChangeListener { _, checked -> settings.faceUploadConsent = checked }
        binding.btnStart.setOnClickListener { start(settings.examinee) }
        binding.btnRoom.setOnClickListener { openRoom() }
    }

    private fun start(examinee: Examinee) {
        if (examinee.age < 14 || !settings.faceUploadConsent) {
            openRoom()
            return
        }
        startActivity(Intent(this, ExamActivity::class.java))
    }

    private fun openRoom() = startActivity(Intent(this, ExamRoomActivity::class.java))
}
