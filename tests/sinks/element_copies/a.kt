package cn.example.gate

import android.app.Activity
import android.graphics.Bitmap
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.ByteArrayOutputStream
import java.io.FileOutputStream
import java.nio.ByteBuffer

class GateActivity : Activity() {
    private fun picture(b: Bitmap): ByteArray {
        FaceDetection.getClient().process(InputImage.fromBitmap(b, 0))
        val out = ByteArrayOutputStream()
        b.compress(Bitmap.CompressFormat.JPEG, 90, out)
        return out.toByteArray()
    }

    fun buffered(b: Bitmap) {
        val v = picture(b)
        val buffer = ByteBuffer.allocate(v.size)
        for (x in v) buffer.put(x)
        FileOutputStream("buffered").write(buffer.array()) // expect: unencrypted-storage // expect: unbounded-retention
    }

    fun scaled(b: Bitmap) {
        val v = picture(b)
        val w = ByteArray(v.size)
        for (i in v.indices) w[i] = (v[i] / 2).toByte()
        FileOutputStream("scaled").write(w) // expect: unencrypted-storage // expect: unbounded-retention
    }

    fun summed(b: Bitmap) {
        var sum = 0
        for (x in picture(b)) sum += x
        FileOutputStream("summed").write(sum)
    }
}
