package demo

import android.app.Activity
import android.content.SharedPreferences
import android.os.Handler
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private val handler = Handler()
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false)) {
            handler.postDelayed({ WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }, 300)
        }
    }
}

class EagerActivity : Activity() {
    private val handler = Handler()
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        handler.postDelayed({ WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }, 300) // expect: missing-consent "only afterwards"
        if (!prefs.getBoolean("face_consent", false)) {
            finish()
        }
    }
}
