package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

class InvertedReturnActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false)) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
    }
}

class EqualsFalseActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false) == false) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}
