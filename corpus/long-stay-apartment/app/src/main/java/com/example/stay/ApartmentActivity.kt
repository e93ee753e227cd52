package com.example.stay

import android.content.Intent
import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import android.widget.EditText
import android.widget.Toast
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity
import androidx.core.text.HtmlCompat
import java.time.LocalDate
import java.time.Period

class ApartmentActivity : AppCompatActivity() {
    private lateinit var faceBox: CheckBox
    private lateinit var birthDate: EditText

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContentView(R.layout.activity_apartment)
        faceBox = findViewById(R.id.face_box)
        birthDate = findViewById(R.id.birth_date)
        findViewById<Button>(R.id.enrol).setOnClickListener { enrol() }
        findViewById<Button>(R.id.door_by_face).setOnClickListener { askForDoor() }
        findViewById<Button>(R.id.door_by_code).setOnClickListener {
            startActivity(Intent(this, DoorCodeActivity::class.java))
        }
    }

    private fun isAdult(): Boolean {
        val birth = LocalDate.parse(birthDate.text.toString())
        return Period.between(birth, LocalDate.now()).years >= 14
    }

    private fun enrol() {
        if (!faceBox.isChecked || !isAdult()) {
            Toast.makeText(this, R.string.refuse, Toast.LENGTH_SHORT).show()
            return
        }
        startActivity(Intent(this, DoorActivity::class.java).putExtra("enrol", true))
    }

    private fun askForDoor() {
        if (!isAdult()) {
            return
        }
        AlertDialog.Builder(this)
            .setMessage(HtmlCompat.fromHtml(getString(R.string.door_consent), HtmlCompat.FROM_HTML_MODE_LEGACY))
            .setPositiveButton(R.string.agree) { _, _ ->
                startActivity(Intent(this, DoorActivity::class.java))
            }
            .show() // expect: no-refusal-option
    }
}
