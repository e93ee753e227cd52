package com.example.library

import android.nfc.NfcAdapter
import android.os.Bundle
import android.widget.TextView
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity

class ReaderCardActivity : AppCompatActivity() {

    private val viewModel: GateViewModel by viewModels()

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        val tip = TextView(this)
        tip.setText(R.string.put_card)
        tip.setOnLongClickListener {
            viewModel.onCardReturned()
            true
        }
        setContentView(tip)
        NfcAdapter.getDefaultAdapter(this)
            .enableReaderMode(this, { runOnUiThread { tip.setText(R.string.welcome) } }, NfcAdapter.FLAG_READER_NFC_A, null)
    }
}
