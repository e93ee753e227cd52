package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    private val store = Store()
    private val worker = object : Thread() {
        override fun run() {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) worker.start()
    }
}

class OpenActivity : Activity() {
    private val worker = Thread {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) // expect: missing-consent
    }

    override fun onStart() {
        super.onStart()
        worker.start()
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
