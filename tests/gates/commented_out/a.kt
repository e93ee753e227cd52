package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        // if (!prefs.getBoolean("face_consent", false)) {
        //     return
        // }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "commented out"
    }
}

class BlockCommentActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        /* if (prefs.getBoolean("face_consent", false)) */
        run {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "commented out"
        }
    }
}
