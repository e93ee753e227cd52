package demo

import android.app.Activity
import android.app.AlertDialog
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CommentedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("privacy_agreed", false)) return
        // if (!prefs.getBoolean("face_consent", false)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: bundled-consent "a separate one does not count: the check is commented out"
    }
}

class ShownActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("privacy_agreed", false)) return
        AlertDialog.Builder(this)
            .setMessage("我同意采集我的人脸信息，仅用于门禁核验")
            .setPositiveButton("同意", null)
            .setNegativeButton("不同意", null)
            .show()
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: bundled-consent "虽另有单独同意，但不起作用：未等待答复即继续执行"
    }
}

class PutActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent_shown", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "shown, not agreed to"
        }
    }
}
