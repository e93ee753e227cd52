package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (mayUseFace()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    private fun mayUseFace() = prefs.getBoolean("face_consent", false)
}

class CoveredActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (hasFaceConsent()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "always true"
        }
    }

    private fun hasFaceConsent(): Boolean = true
}

class PolicyActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (canProceed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: bundled-consent
        }
    }

    private fun canProceed(): Boolean {
        if (prefs.getBoolean("privacy_policy_agreed", false)) {
            return true
        }
        return false
    }
}
