package com.example.gate

import android.content.Context
import android.graphics.Bitmap
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.File
import java.io.FileOutputStream
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.MultipartBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.asRequestBody

class FaceStep(private val context: Context) {
    private val detector = FaceDetection.getClient()
    private val client = OkHttpClient()

    fun check(shot: Bitmap) {
        detector.process(InputImage.fromBitmap(shot, 0))
        val file = File(context.filesDir, "door_shot.jpg")
        FileOutputStream(file).use { out ->
            shot.compress(Bitmap.CompressFormat.JPEG, 90, out) // expect: unencrypted-storage
        }
    }

    fun send() {
        val kept = File(context.filesDir, "door_shot.jpg")
        val body = MultipartBody.Builder()
            .addFormDataPart("picture", "door_shot.jpg", kept.asRequestBody("image/jpeg".toMediaType()))
            .build()
        val request = Request.Builder().url("https://gate.example.cn/pictures").post(body).build()
        client.newCall(request).execute() // expect: face-upload
        kept.delete()
    }

    fun sendLog() {
        val log = File(context.filesDir, "door.log")
        val body = MultipartBody.Builder()
            .addFormDataPart("log", "door.log", log.asRequestBody("text/plain".toMediaType()))
            .build()
        client.newCall(Request.Builder().url("https://gate.example.cn/logs").post(body).build()).execute()
    }
}
