package demo

import android.app.Activity
import android.app.AlertDialog
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false) && !user.isMinor) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onGroup(view: View) {
        if (user.group == AgeGroup.CHILD) return
        if (prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onDeclared(view: View) {
        AlertDialog.Builder(this)
            .setMessage("我已年满十四周岁，同意采集我的人脸信息")
            .setPositiveButton("同意") { _, _ -> open() }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class NoAgeActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate
        }
    }
}

enum class AgeGroup { CHILD, ADULT }

class User(val isMinor: Boolean, val group: AgeGroup)
