package com.example

import android.app.Activity
import android.content.Intent
import android.graphics.Bitmap
import android.provider.MediaStore
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class Counter {
    fun count(image: InputImage) {
        FaceDetection.getClient().process(image)
    }
}

class ScanScreen : Activity() {
    private val service = FaceRecognitionService()

    fun shoot() {
        startActivityForResult(Intent(MediaStore.ACTION_IMAGE_CAPTURE), 1)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        if (code == 1) {
            val bitmap = data?.extras?.get("data") as Bitmap
            service.verify(bitmap)
        }
    }
}

class CardScreen : Activity() {
    private val service = CardService()

    fun shoot() {
        startActivityForResult(Intent(MediaStore.ACTION_IMAGE_CAPTURE), 2)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        if (code == 2) {
            val bitmap = data?.extras?.get("data") as Bitmap
            service.read(bitmap)
        }
    }
}

class FaceRecognitionService {
    private val client = OkHttpClient()

    fun verify(bitmap: Bitmap) {
        val out = ByteArrayOutputStream()
        bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out)
        val request = Request.Builder().url("https://people.example.cn/verify").post(out.toByteArray().toRequestBody()).build()
        client.newCall(request).execute() // expect: face-upload
    }
}

class CardService {
    private val client = OkHttpClient()

    fun read(bitmap: Bitmap) {
        val out = ByteArrayOutputStream()
        bitmap.compress(Bitmap.CompressFormat.JPEG, 90, out)
        val request = Request.Builder().url("https://people.example.cn/read").post(out.toByteArray().toRequestBody()).build()
        client.newCall(request).execute()
    }
}
