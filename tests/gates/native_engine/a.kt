package demo

import android.app.Activity
import android.graphics.Bitmap
import android.view.View

class GateActivity : Activity() {
    fun onPunch(view: View) {
        FaceNative.detectFace(view.drawingCache, 640) // expect: missing-consent "FaceNative.detectFace"
    }
}

class AskedActivity : Activity() {
    fun onPunch(view: View) {
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) return
        FaceNative.detectFace(view.drawingCache, 640)
    }
}

class OtherActivity : Activity() {
    fun onPunch(view: View) {
        Codes.detect(view.drawingCache)
        FaceNative.setFaceScore(80)
    }
}

object FaceNative {
    init {
        System.loadLibrary("engine")
    }

    external fun detectFace(frame: Bitmap, width: Int): IntArray

    external fun setFaceScore(score: Int)
}

object Codes {
    external fun detect(frame: Bitmap): String
}
