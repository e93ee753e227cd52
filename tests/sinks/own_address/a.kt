package com.example

import android.util.Log
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo
import okhttp3.OkHttpClient
import okhttp3.Request
import okhttp3.RequestBody.Companion.toRequestBody

class Matcher(private val engine: FaceEngine, private val client: OkHttpClient) {
    fun enrol(nv21: ByteArray, info: FaceInfo) {
        val feature = FaceFeature()
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)
        val request = Request.Builder().url("https://people.example.cn/faces").post(feature.featureData.toRequestBody()).build()
        Log.d("Matcher", "${request.method} ${request.url}")
        client.newCall(request).execute() // expect: face-upload
    }
}
