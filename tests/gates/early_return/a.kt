package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import android.widget.Toast
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) {
            Toast.makeText(this, "请先同意人脸信息处理规则", Toast.LENGTH_SHORT).show()
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class ForgetfulActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) {
            Toast.makeText(this, "请先同意人脸信息处理规则", Toast.LENGTH_SHORT).show()
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "a refusal does not turn back"
    }
}
