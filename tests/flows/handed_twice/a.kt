package demo

import android.app.Activity
import android.os.Bundle
import android.os.Handler
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection

class HastyActivity : Activity() {
    private val handler = Handler()

    private fun later(block: () -> Unit) { handler.post(block) }

    private fun agreed(): Boolean = getSharedPreferences("a", 0).getBoolean("face_consent", false)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val scan = { FaceDetection.getClient().process(InputImage()) } // expect: missing-consent
        if (intent.hasExtra("slow")) {
            if (!agreed()) return
            later(scan)
            return
        }
        later(scan)
    }
}

class PatientActivity : Activity() {
    private val handler = Handler()

    private fun later(block: () -> Unit) { handler.post(block) }

    private fun agreed(): Boolean = getSharedPreferences("a", 0).getBoolean("face_consent", false)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val scan = { FaceDetection.getClient().process(InputImage()) }
        if (!agreed()) return
        if (intent.hasExtra("slow")) {
            later(scan)
            return
        }
        later(scan)
    }
}
