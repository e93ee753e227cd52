package demo

import android.app.Activity
import android.os.Bundle
import com.google.mlkit.vision.common.InputImage
import com.google.mlkit.vision.face.FaceDetection

class GatedActivity : Activity() {
    private fun agreed(): Boolean = getSharedPreferences("a", 0).getBoolean("face_consent", false)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        var held: () -> Unit = {}
        fun keep(block: () -> Unit) { held = block }
        fun fire() { held() }
        val scan = { FaceDetection.getClient().process(InputImage()) }
        keep(scan)
        if (agreed()) { fire() }
    }
}

class HastyActivity : Activity() {
    private fun agreed(): Boolean = getSharedPreferences("a", 0).getBoolean("face_consent", false)

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        var held: () -> Unit = {}
        fun keep(block: () -> Unit) { held = block }
        fun fire() { held() }
        val scan = { FaceDetection.getClient().process(InputImage()) } // expect: missing-consent
        if (agreed()) { keep(scan) }
        keep(scan)
        fire()
    }
}
