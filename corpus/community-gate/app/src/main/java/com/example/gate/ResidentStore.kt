package com.example.gate

import android.content.Context
import android.util.Base64
import com.arcsoft.face.FaceFeature

data class Resident(val room: String, val feature: FaceFeature)

class ResidentStore(context: Context) {

    private val prefs = context.getSharedPreferences("residents", Context.MODE_PRIVATE)

    fun save(room: String, feature: FaceFeature) {
        val text = Base64.encodeToString(feature.featureData, Base64.NO_WRAP)
        // expect: unencrypted-storage
        // expect: unbounded-retention
        prefs.edit().putString(room, text).apply()
    }

    fun all(): List<Resident> = prefs.all.map { (room, text) ->
        Resident(room, FaceFeature(Base64.decode(text as String, Base64.NO_WRAP)))
    }
}
