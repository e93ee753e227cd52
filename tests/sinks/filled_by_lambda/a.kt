package com.example

import android.util.Log
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo

class Matcher(private val engine: FaceEngine) {
    fun enrol(nv21: ByteArray, info: FaceInfo, norm: Float) {
        val feature = FaceFeature()
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)
        val bytes = feature.featureData
        val scaled = FloatArray(bytes.size) { i -> bytes[i] / norm }
        Log.d("Matcher", scaled.joinToString()) // expect: face-data-in-logs
        val list = List(bytes.size) { bytes[it] }
        Log.d("Matcher", list.joinToString()) // expect: face-data-in-logs
        val zeros = FloatArray(bytes.size) { norm }
        Log.d("Matcher", zeros.joinToString())
        val sizes = List(4) { bytes.size }
        Log.d("Matcher", sizes.joinToString())
    }
}
