package demo

import android.app.Activity
import android.view.View
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection
import java.io.Closeable

// What UIKit calls `prepare` is called by nobody but the app here.
class Engine : Closeable {
    fun prepare(image: InputImage) {
        FaceDetection.getClient().process(image)
    }

    override fun close() {}
}

class GatedActivity : Activity() {
    private val engine = Engine()

    fun onScan(view: View) {
        if (!getSharedPreferences("a", 0).getBoolean("face_consent", false)) return
        engine.prepare(InputImage())
    }
}

class HastyEngine : Closeable {
    fun prepare(image: InputImage) {
        FaceDetection.getClient().process(image) // expect: missing-consent
    }

    override fun close() {}
}

class HastyActivity : Activity() {
    private val engine = HastyEngine()

    fun onScan(view: View) {
        engine.prepare(InputImage())
    }
}
