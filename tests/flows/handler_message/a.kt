package demo

import android.app.Activity
import android.os.Handler
import android.os.Looper
import android.os.Message
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    private val store = Store()
    private val handler = object : Handler(Looper.getMainLooper()) {
        override fun handleMessage(message: Message) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) handler.sendEmptyMessageDelayed(1, 200)
    }
}

class CodesActivity : Activity() {
    private val store = Store()
    private val handler = Handler(Looper.getMainLooper()) { message ->
        when (message.what) {
            FACE -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
            TIME -> title = "now"
        }
        true
    }

    override fun onStart() {
        super.onStart()
        handler.sendEmptyMessage(TIME)
    }

    fun onPunch(view: View) {
        if (store.faceConsent) handler.obtainMessage(FACE).sendToTarget()
    }

    companion object {
        const val FACE = 1
        const val TIME = 2
    }
}

class TwoActivity : Activity() {
    private val store = Store()
    private val handler = object : Handler(Looper.getMainLooper()) {
        override fun handleMessage(message: Message) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) // expect: missing-consent
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) handler.sendMessage(Message.obtain(handler, 1))
    }

    override fun onResume() {
        super.onResume()
        handler.sendEmptyMessage(2)
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
