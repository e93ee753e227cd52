package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        val agreed = prefs.getBoolean("face_consent", false)
        android.util.Log.i("punch", "consent=$agreed")
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "read and decides nothing"
    }
}
