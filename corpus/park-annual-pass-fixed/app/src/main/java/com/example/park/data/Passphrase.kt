package com.example.park.data

import android.content.Context
import androidx.security.crypto.EncryptedSharedPreferences
import androidx.security.crypto.MasterKey
import java.util.UUID

/** A random passphrase, kept under a key of the key store. */
object Passphrase {

    fun of(context: Context): ByteArray {
        val key = MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build()
        val prefs = EncryptedSharedPreferences.create(
            context,
            "keys",
            key,
            EncryptedSharedPreferences.PrefKeyEncryptionScheme.AES256_SIV,
            EncryptedSharedPreferences.PrefValueEncryptionScheme.AES256_GCM,
        )
        val known = prefs.getString("database", null) ?: UUID.randomUUID().toString().also {
            prefs.edit().putString("database", it).apply()
        }
        return known.toByteArray()
    }
}
