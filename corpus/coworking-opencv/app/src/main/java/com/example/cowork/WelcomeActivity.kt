package com.example.cowork

import android.content.Intent
import android.os.Bundle
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity

class WelcomeActivity : AppCompatActivity() {

    private val prefs by lazy { getSharedPreferences("settings", MODE_PRIVATE) }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        if (prefs.getBoolean(KEY_PRIVACY, false)) openDoor() else showPrivacy()
    }

    private fun showPrivacy() {
        AlertDialog.Builder(this)
            .setTitle(R.string.privacy_title)
            .setMessage(R.string.privacy_text)
            .setCancelable(false)
            .setPositiveButton(R.string.agree) { _, _ ->
                prefs.edit().putBoolean(KEY_PRIVACY, true).apply()
                openDoor()
            }
            .setNegativeButton(R.string.quit) { _, _ -> finish() }
            .show()
    }

    private fun openDoor() {
        startActivity(Intent(this, DoorActivity::class.java))
        finish()
    }

    private companion object {
        const val KEY_PRIVACY = "privacy_agreed"
    }
}
