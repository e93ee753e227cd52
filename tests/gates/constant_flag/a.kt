package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

private const val ASK = false

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (ASK && !prefs.getBoolean("face_consent", false)) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "always false"
    }
}

class SwitchedOnActivity : Activity() {
    fun onPunch(view: View) {
        if (Flags.FACE_CONSENT) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "always true"
        }
    }
}

class AlwaysAskActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (Flags.ALWAYS && !prefs.getBoolean("face_consent", false)) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LiteralActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (true || prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "always true"
        }
    }
}

object Flags {
    const val FACE_CONSENT = true
    const val ALWAYS = true
}
