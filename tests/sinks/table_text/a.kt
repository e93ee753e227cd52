package com.example

import android.util.Log
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo

private const val ALPHABET = "0123456789abcdef"

class Matcher(private val engine: FaceEngine) {
    fun enrol(nv21: ByteArray, info: FaceInfo) {
        val feature = FaceFeature()
        engine.extractFaceFeature(nv21, 640, 480, FaceEngine.CP_PAF_NV21, info, feature)
        Log.d("Matcher", hex(feature.featureData)) // expect: face-data-in-logs
        Log.d("Matcher", ticket(feature.featureData))
    }

    private fun hex(bytes: ByteArray): String {
        val out = StringBuilder()
        for (byte in bytes) {
            val value = byte.toInt() and 0xFF
            out.append(ALPHABET[value shr 4])
            out.append(ALPHABET[value and 0x0F])
        }
        return out.toString()
    }

    private fun ticket(bytes: ByteArray): String {
        val out = StringBuilder()
        for (i in bytes.indices) {
            out.append(ALPHABET[i % 16])
        }
        return out.toString()
    }
}
