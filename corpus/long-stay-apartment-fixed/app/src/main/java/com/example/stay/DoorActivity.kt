package com.example.stay

import android.graphics.Bitmap
import android.os.Bundle
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class DoorActivity : AppCompatActivity() {
    private val detector = FaceDetection.getClient()
    private val client = OkHttpClient()

    private val takeFace = registerForActivityResult(ActivityResultContracts.TakePicturePreview()) { picture ->
        if (picture != null) {
            look(picture)
        }
    }

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        takeFace.launch(null)
    }

    private fun look(picture: Bitmap) {
        detector.process(InputImage.fromBitmap(picture, 0)).addOnSuccessListener { faces ->
            if (faces.size == 1) {
                send(picture)
            }
        }
    }

    private fun send(picture: Bitmap) {
        val out = ByteArrayOutputStream()
        picture.compress(Bitmap.CompressFormat.JPEG, 90, out)
        val body = out.toByteArray().toRequestBody("image/jpeg".toMediaType())
        val request = Request.Builder().url("https://faces.stay.example.cn/door").post(body).build()
        client.newCall(request).execute()
    }
}
