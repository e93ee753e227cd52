package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        requireConsent()
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    private fun requireConsent() {
        check(prefs.getBoolean("face_consent", false)) { "no consent" }
    }
}

class SwallowedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        try {
            if (!prefs.getBoolean("face_consent", false)) {
                throw IllegalStateException("no consent")
            }
        } catch (ignored: IllegalStateException) {
            title = "未授权"
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "is caught"
    }
}
