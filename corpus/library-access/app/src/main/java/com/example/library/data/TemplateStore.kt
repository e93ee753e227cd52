package com.example.library.data

import android.content.Context
import androidx.security.crypto.EncryptedFile
import androidx.security.crypto.MasterKey
import java.io.DataInputStream
import java.io.DataOutputStream
import java.io.File

class TemplateStore(private val context: Context) {

    private val file = File(context.filesDir, "template")

    private fun encrypted(): EncryptedFile {
        val key = MasterKey.Builder(context).setKeyScheme(MasterKey.KeyScheme.AES256_GCM).build()
        return EncryptedFile.Builder(context, file, key, EncryptedFile.FileEncryptionScheme.AES256_GCM_HKDF_4KB).build()
    }

    fun save(template: FloatArray) {
        DataOutputStream(encrypted().openFileOutput()).use { out -> template.forEach(out::writeFloat) }
    }

    fun load(): FloatArray? {
        if (!file.exists()) return null
        return DataInputStream(encrypted().openFileInput()).use { input -> FloatArray(128) { input.readFloat() } }
    }

    fun clear() {
        file.delete()
    }
}
