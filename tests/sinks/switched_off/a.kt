package demo

import android.app.Activity
import android.graphics.Bitmap
import android.view.View
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.FileOutputStream

private const val SAVE = false

class CheckInActivity : Activity() {
    fun onFrame(view: View) {
        val frame = view.drawingCache
        FaceDetection.getClient().process(InputImage.fromBitmap(frame, 0))
        if (SAVE) {
            keep(frame)
        }
        if (!SAVE) {
            show(frame)
        }
    }

    private fun keep(frame: Bitmap) {
        frame.compress(Bitmap.CompressFormat.JPEG, 90, FileOutputStream("/sdcard/b.jpg"))
    }

    private fun show(frame: Bitmap) {
        // expect: unencrypted-storage
        // expect: unbounded-retention
        frame.compress(Bitmap.CompressFormat.JPEG, 90, FileOutputStream("/sdcard/c.jpg"))
    }
}
