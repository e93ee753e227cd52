package com.example.badge

import android.content.Context

class Consents(context: Context) {
    private val prefs = context.getSharedPreferences("consents", Context.MODE_PRIVATE)

    val faceConsentGiven: Boolean
        get() = prefs.getBoolean("face_consent_given", false)
}
