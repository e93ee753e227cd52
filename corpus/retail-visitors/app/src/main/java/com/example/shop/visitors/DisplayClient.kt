package com.example.shop.visitors

import android.graphics.Bitmap
import io.ktor.client.HttpClient
import io.ktor.client.engine.okhttp.OkHttp
import io.ktor.client.request.post
import io.ktor.client.request.setBody
import java.io.ByteArrayOutputStream

/** The display behind the counter, in the shop's own network. */
class DisplayClient {

    private val client = HttpClient(OkHttp)

    suspend fun show(picture: Bitmap) {
        val bytes = ByteArrayOutputStream()
        picture.compress(Bitmap.CompressFormat.JPEG, 60, bytes)
        // expect: face-upload (note)
        // expect: cleartext-transport (note)
        client.post("http://192.168.1.20:8080/visitor") { setBody(bytes.toByteArray()) }
    }
}
