package com.example.exam.data

import android.content.Context

data class Examinee(val number: String, val age: Int)

class Settings(context: Context) {

    private val prefs = context.getSharedPreferences("settings", Context.MODE_PRIVATE)

    var faceUploadConsent: Boolean
        get() = prefs.getBoolean("face_upload_consent", false)
        set(value) = prefs.edit().putBoolean("face_upload_consent", value).apply()

    val examinee: Examinee
        get() = Examinee(prefs.getString("number", "").orEmpty(), prefs.getInt("age", 0))
}
