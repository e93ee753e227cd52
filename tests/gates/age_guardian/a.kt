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
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.age < 14 && !prefs.getBoolean("guardian_consent", false)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class BranchActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.age < 14) {
            AlertDialog.Builder(this)
                .setMessage("我是该未成年人的监护人，同意采集孩子的人脸信息")
                .setPositiveButton("监护人同意") { _, _ -> open() }
                .setNegativeButton("不同意", null)
                .show()
        } else {
            AlertDialog.Builder(this)
                .setMessage("我同意采集我的人脸信息")
                .setPositiveButton("同意") { _, _ -> open() }
                .setNegativeButton("不同意", null)
                .show()
        }
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LeakyActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.age < 14) {
            title = "儿童模式"
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: minor-without-guardian
        } else {
            title = "普通模式"
        }
    }
}

class User(val age: Int)
