package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var notices: List<Notice>

    fun onPunch(view: View) {
        for (notice in notices) {
            if (!notice.faceConsent) {
                return
            }
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "another branch only"
    }
}

class WaitingActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        while (!prefs.getBoolean("face_consent", false)) {
            showRules()
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    private fun showRules() {
        title = "请阅读人脸信息处理规则"
    }
}

class ContinueActivity : Activity() {
    private lateinit var notices: List<Notice>

    fun onPunch(view: View) {
        for (notice in notices) {
            if (!notice.faceConsent) {
                continue
            }
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class Notice(val faceConsent: Boolean)
