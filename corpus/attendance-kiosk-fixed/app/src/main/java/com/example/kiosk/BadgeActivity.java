package com.example.kiosk;

import android.app.Activity;
import android.nfc.NfcAdapter;
import android.os.Bundle;
import android.widget.TextView;

/** Reads the staff badge over NFC. */
public class BadgeActivity extends Activity {

    @Override
    protected void onCreate(Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_badge);
        NfcAdapter adapter = NfcAdapter.getDefaultAdapter(this);
        TextView tip = findViewById(R.id.badge_tip);
        adapter.enableReaderMode(this, tag -> runOnUiThread(() -> tip.setText(R.string.badge_read)),
                NfcAdapter.FLAG_READER_NFC_A, null);
    }
}
