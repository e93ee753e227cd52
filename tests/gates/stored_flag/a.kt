package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private var allowed = false

    fun onPunch(view: View) {
        val ok = prefs.getBoolean("face_consent", false)
        title = "打卡"
        if (ok) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onShortcut(view: View) {
        if (allowed) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    override fun onResume() {
        super.onResume()
        allowed = prefs.getBoolean("face_consent", false)
    }
}

class OverwrittenActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        var ok = prefs.getBoolean("face_consent", false)
        ok = true
        if (ok) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "without the person's act"
        }
    }
}
