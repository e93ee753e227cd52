package com.example.gate

import android.content.Context
import android.graphics.Bitmap
import android.util.Log
import java.io.File
import org.tensorflow.lite.DataType
import org.tensorflow.lite.Interpreter
import org.tensorflow.lite.support.image.TensorImage
import org.tensorflow.lite.support.tensorbuffer.TensorBuffer

class FaceEmbedder(private val context: Context, model: File) {
    private val interpreter = Interpreter(File(model, "mobile_facenet.tflite"))

    fun keep(face: Bitmap) {
        val vector = embed(face)
        File(context.filesDir, "vector.txt").writeText(vector.joinToString(",")) // expect: unencrypted-storage // expect: unbounded-retention
        Log.d("Embedder", "size " + vector.size)
    }

    private fun embed(face: Bitmap): FloatArray {
        val output = TensorBuffer.createFixedSize(intArrayOf(1, 128), DataType.FLOAT32)
        interpreter.run(TensorImage.fromBitmap(face).buffer, output.buffer.rewind())
        return output.floatArray
    }
}
