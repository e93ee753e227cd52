package com.example.school

import android.nfc.NfcAdapter
import android.os.Bundle
import android.widget.TextView
import androidx.appcompat.app.AppCompatActivity

class StudentCardActivity : AppCompatActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val tip = TextView(this)
        tip.setText(R.string.put_card)
        setContentView(tip)
        NfcAdapter.getDefaultAdapter(this).enableReaderMode(
            this,
            { runOnUiThread { tip.setText(R.string.checked_in) } },
            NfcAdapter.FLAG_READER_NFC_A,
            null,
        )
    }
}
