package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false) && !prefs.getBoolean("face_consent_withdrawn", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class NeverAskedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent_withdrawn", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "not to have refused"
        }
    }
}

class WithdrawnActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent_withdrawn", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}
