package com.example.gate

import android.content.Context
import android.graphics.Bitmap
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.File
import java.io.FileOutputStream
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.asRequestBody

class Visitors(private val context: Context) {
    private val detector = FaceDetection.getClient()
    private val client = OkHttpClient()

    fun keep(id: String, shot: Bitmap) {
        detector.process(InputImage.fromBitmap(shot, 0))
        val folder = File(context.filesDir, "visitors")
        FileOutputStream(File(folder, "$id.jpg")).use { out ->
            shot.compress(Bitmap.CompressFormat.JPEG, 90, out) // expect: unencrypted-storage // expect: unbounded-retention
        }
    }

    fun sendAll() {
        val folder = File(context.filesDir, "visitors")
        folder.listFiles()?.forEach { file ->
            val request = Request.Builder()
                .url("https://gate.example.cn/visitors")
                .post(file.asRequestBody("image/jpeg".toMediaType()))
                .build()
            client.newCall(request).execute() // expect: face-upload
        }
    }

    fun sendLogs() {
        File(context.filesDir, "journals").listFiles()?.forEach { file ->
            val request = Request.Builder()
                .url("https://gate.example.cn/logs")
                .post(file.asRequestBody("text/plain".toMediaType()))
                .build()
            client.newCall(request).execute()
        }
    }
}
