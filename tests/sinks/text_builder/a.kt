package com.example

import android.util.Base64
import android.util.Log
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo

class Matcher(private val engine: FaceEngine) {
    fun enrol(nv21: ByteArray, info: FaceInfo) {
        val feature = FaceFeature()
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)
        val text = Base64.encodeToString(feature.featureData, Base64.NO_WRAP)
        val line = buildString {
            append("feature=")
            append(text)
        }
        Log.d("Matcher", line) // expect: face-data-in-logs
        val other = StringBuilder()
        other.append(text)
        Log.d("Matcher", other.toString()) // expect: face-data-in-logs
        val length = StringBuilder()
        length.append(text.length)
        Log.d("Matcher", length.toString())
    }
}
