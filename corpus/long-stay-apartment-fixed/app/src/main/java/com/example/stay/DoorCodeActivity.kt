package com.example.stay

import android.os.Bundle
import android.widget.EditText
import androidx.appcompat.app.AppCompatActivity

class DoorCodeActivity : AppCompatActivity() {
    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val code = EditText(this)
        code.hint = "请输入门禁密码"
        setContentView(code)
    }
}
