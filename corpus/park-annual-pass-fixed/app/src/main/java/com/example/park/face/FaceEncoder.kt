package com.example.park.face

import android.content.Context
import android.graphics.Bitmap
import org.tensorflow.lite.Interpreter
import org.tensorflow.lite.support.common.FileUtil
import org.tensorflow.lite.support.image.ImageProcessor
import org.tensorflow.lite.support.image.TensorImage
import org.tensorflow.lite.support.image.ops.ResizeOp

/** MobileFaceNet: 112 x 112 in, 192 floats out. */
class FaceEncoder(context: Context) {

    private val interpreter = Interpreter(FileUtil.loadMappedFile(context, "mobilefacenet.tflite"))
    private val resize = ImageProcessor.Builder().add(ResizeOp(112, 112, ResizeOp.ResizeMethod.BILINEAR)).build()

    fun encode(crop: Bitmap): FloatArray {
        val input = resize.process(TensorImage.fromBitmap(crop))
        val output = Array(1) { FloatArray(192) }
        interpreter.run(input.buffer, output)
        return output[0]
    }
}
