package com.example.exam

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity

class ExamRoomActivity : AppCompatActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_exam_room)
    }
}
