package demo

import android.app.Activity
import android.hardware.Camera
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    private val store = Store()
    private val frames = object : Camera.PreviewCallback {
        override fun onPreviewFrame(data: ByteArray, camera: Camera) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) Camera.open(1).setPreviewCallback(frames)
    }
}

class TwoActivity : Activity() {
    private val store = Store()
    private val frames = object : Camera.PreviewCallback {
        override fun onPreviewFrame(data: ByteArray, camera: Camera) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) // expect: missing-consent
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) Camera.open(1).setPreviewCallback(frames)
    }

    fun onAgain(view: View) {
        Camera.open(1).setPreviewCallback(frames)
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
