package com.example

import android.graphics.Bitmap
import android.util.Log
import com.google.mlkit.vision.face.Face
import com.google.mlkit.vision.objects.DetectedObject
import org.tensorflow.lite.Interpreter

class Guests(private val engine: Interpreter) {
    fun look(frame: Bitmap, found: Face) {
        val box = found.boundingBox
        val cut = Bitmap.createBitmap(frame, box.left, box.top, box.width(), box.height())
        val numbers = Array(1) { FloatArray(128) }
        engine.run(cut, numbers)
        Log.d("Guests", numbers[0].joinToString()) // expect: face-data-in-logs
    }
}

class Leaves(private val engine: Interpreter) {
    fun look(frame: Bitmap, found: DetectedObject) {
        val box = found.boundingBox
        val cut = Bitmap.createBitmap(frame, box.left, box.top, box.width(), box.height())
        val numbers = Array(1) { FloatArray(128) }
        engine.run(cut, numbers)
        Log.d("Leaves", numbers[0].joinToString())
    }
}
