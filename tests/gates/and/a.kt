package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private var ready = false

    fun onPunch(view: View) {
        if (ready && prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onShortcut(view: View) {
        val started = prefs.getBoolean("face_consent", false) && open()
        title = if (started) "识别中" else "未授权"
    }

    private fun open(): Boolean {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        return true
    }
}
