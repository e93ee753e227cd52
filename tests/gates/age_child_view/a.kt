package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import android.view.ViewGroup
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity(private val prefs: SharedPreferences, private val panel: ViewGroup) : Activity() {
    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        val child: View? = panel.getChildAt(0)
        if (child != null) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate
        }
    }
}
