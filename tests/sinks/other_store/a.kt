package com.example.gate

import android.content.Context
import android.graphics.Bitmap
import android.util.Base64
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream

class Gallery(private val context: Context) {
    private val detector = FaceDetection.getClient()

    fun keep(shot: Bitmap) {
        detector.process(InputImage.fromBitmap(shot, 0))
        val faces = context.getSharedPreferences("faces", Context.MODE_PRIVATE)
        faces.edit().putString("me", text(shot)).apply() // expect: unencrypted-storage // expect: unbounded-retention
    }

    fun keepShortly(shot: Bitmap) {
        detector.process(InputImage.fromBitmap(shot, 0))
        val visitors = context.getSharedPreferences("visitors", Context.MODE_PRIVATE)
        visitors.edit().putString("guest", text(shot)).apply() // expect: unencrypted-storage
    }

    fun forgetSettings() {
        context.getSharedPreferences("settings", Context.MODE_PRIVATE).edit().clear().apply()
    }

    fun forgetVisitors() {
        context.getSharedPreferences("visitors", Context.MODE_PRIVATE).edit().clear().apply()
    }

    private fun text(shot: Bitmap): String {
        val out = ByteArrayOutputStream()
        shot.compress(Bitmap.CompressFormat.JPEG, 90, out)
        return Base64.encodeToString(out.toByteArray(), Base64.DEFAULT)
    }
}
