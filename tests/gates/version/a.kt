package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getInt("face_consent_version", 0) >= RULES_VERSION) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onShortcut(view: View) {
        if (RULES_VERSION > prefs.getInt("face_consent_version", 0)) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class OutdatedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getInt("face_consent_version", 0) < RULES_VERSION) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

private const val RULES_VERSION = 3
