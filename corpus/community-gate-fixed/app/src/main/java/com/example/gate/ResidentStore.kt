package com.example.gate

import android.content.Context
import android.util.Base64
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey
import com.arcsoft.face.FaceFeature

data class Profile(val age: Int, val faceConsent: Boolean)

class ResidentStore(context: Context) {

    private val prefs = EncryptedSharedPreferences.create(
        context,
        "residents",
        MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build(),
        EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
        EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
    )

    fun saveProfile(room: String, profile: Profile) {
        prefs.edit().putInt("age_$room", profile.age).putBoolean("face_consent_$room", profile.faceConsent).apply()
    }

    fun profile(room: String): Profile? {
        if (!prefs.contains("age_$room")) return null
        return Profile(prefs.getInt("age_$room", 0), prefs.getBoolean("face_consent_$room", false))
    }

    fun save(room: String, feature: FaceFeature) {
        prefs.edit().putString("feature_$room", Base64.encodeToString(feature.featureData, Base64.NO_WRAP)).apply()
    }

    fun feature(room: String): FaceFeature? {
        val text = prefs.getString("feature_$room", null) ?: return null
        return FaceFeature(Base64.decode(text, Base64.NO_WRAP))
    }

    fun remove(room: String) {
        prefs.edit().remove("feature_$room").remove("face_consent_$room").remove("age_$room").apply()
    }
}
