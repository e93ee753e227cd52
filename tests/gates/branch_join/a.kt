package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private var firstTime = false

    fun onPunch(view: View) {
        if (firstTime) {
            if (!prefs.getBoolean("face_consent", false)) {
                return
            }
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "another branch only"
    }
}

class BothWaysActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private var firstTime = false

    fun onPunch(view: View) {
        if (firstTime) {
            if (!prefs.getBoolean("face_consent", false)) {
                return
            }
        } else {
            if (!prefs.getBoolean("face_consent", false)) {
                finish()
                return
            }
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}
