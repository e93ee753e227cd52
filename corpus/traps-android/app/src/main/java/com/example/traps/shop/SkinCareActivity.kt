package com.example.traps.shop

import android.os.Bundle
import android.widget.CheckBox
import androidx.appcompat.app.AppCompatActivity
import com.example.traps.R

class SkinCareActivity : AppCompatActivity() {

    private val payments: PaymentInterface = PaymentFacade()

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_skin_care)
        findViewById<CheckBox>(R.id.check_mask).setOnCheckedChangeListener { _, checked ->
            if (checked) payments.verify("mask", true) { ok -> if (ok) finish() }
        }
    }
}

interface PaymentInterface {
    fun verify(order: String, online: Boolean, done: (Boolean) -> Unit)
}

class PaymentFacade : PaymentInterface {
    override fun verify(order: String, online: Boolean, done: (Boolean) -> Unit) = done(order.isNotEmpty())
}
