package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private var ready = false

    fun onPunch(view: View) {
        if (!(ready && prefs.getBoolean("face_consent", false))) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onShortcut(view: View) {
        if (!ready || !prefs.getBoolean("face_consent", false)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LooseActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private var ready = false

    fun onPunch(view: View) {
        if (!ready && !prefs.getBoolean("face_consent", false)) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "something else is enough"
    }
}
