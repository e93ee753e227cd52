package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        try {
            if (!prefs.getBoolean("face_consent", false)) {
                return
            }
        } finally {
            title = "打卡"
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class FinallyActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        try {
            if (!prefs.getBoolean("face_consent", false)) {
                return
            }
            title = "打卡"
        } finally {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "a refusal does not turn back"
        }
    }
}

class CatchActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        try {
            requireConsent()
        } catch (refused: SecurityException) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }

    private fun requireConsent() {
        if (!prefs.getBoolean("face_consent", false)) {
            throw SecurityException("face consent missing")
        }
    }
}
