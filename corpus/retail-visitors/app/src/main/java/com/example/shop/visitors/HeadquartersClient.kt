package com.example.shop.visitors

import android.graphics.Bitmap
import java.net.HttpURLConnection
import java.net.URL

class HeadquartersClient {

    fun send(picture: Bitmap) {
        val connection = URL("http://crm.shop.example.cn/visitors").openConnection() as HttpURLConnection
        try {
            connection.requestMethod = "POST"
            connection.doOutput = true
            connection.setRequestProperty("Content-Type", "image/jpeg")
            val body = connection.outputStream
            // expect: face-upload (warning) "crm.shop.example.cn"
            // expect: cleartext-transport (warning)
            picture.compress(Bitmap.CompressFormat.JPEG, 80, body)
            check(connection.responseCode == HttpURLConnection.HTTP_OK)
        } finally {
            connection.disconnect()
        }
    }
}
