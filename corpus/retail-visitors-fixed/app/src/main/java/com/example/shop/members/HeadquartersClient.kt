package com.example.shop.members

import android.graphics.Bitmap
import java.net.HttpURLConnection
import java.net.URL

class HeadquartersClient {

    fun send(picture: Bitmap) {
        val connection = URL("https://crm.shop.example.cn/members").openConnection() as HttpURLConnection
        try {
            connection.requestMethod = "POST"
            connection.doOutput = true
            connection.setRequestProperty("Content-Type", "image/jpeg")
            val body = connection.outputStream
            picture.compress(Bitmap.CompressFormat.JPEG, 80, body)
            check(connection.responseCode == HttpURLConnection.HTTP_OK)
        } finally {
            connection.disconnect()
        }
    }
}
