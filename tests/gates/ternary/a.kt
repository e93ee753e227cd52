package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        title = if (prefs.getBoolean("face_consent", false)) openFace() else "refused"
    }

    private fun openFace(): String {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        return "started"
    }
}

class SwappedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        title = if (prefs.getBoolean("face_consent", false)) "refused" else openFace()
    }

    private fun openFace(): String {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        return "started"
    }
}
