package com.example.exam.proctor

import java.io.IOException
import okhttp3.Call
import okhttp3.Callback
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.MultipartBody
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody
import okhttp3.Response

class SnapshotClient {

    private val client = OkHttpClient()

    fun report(faces: Int, jpeg: ByteArray) {
        val body = MultipartBody.Builder()
            .setType(MultipartBody.FORM)
            .addFormDataPart("faces", faces.toString())
            .addFormDataPart("snapshot", "snapshot.jpg", jpeg.toRequestBody("image/jpeg".toMediaType()))
            .build()
        val request = Request.Builder().url("https://proctor.exam.example.cn/snapshots").post(body).build()
        client.newCall(request).enqueue(Ignore)
    }

    private object Ignore : Callback {
        override fun onFailure(call: Call, e: IOException) = Unit
        override fun onResponse(call: Call, response: Response) = response.close()
    }
}
