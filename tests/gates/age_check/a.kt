package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.age < 14) {
            title = "未满十四周岁，不能使用刷脸"
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onShortcut(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        when {
            user.age >= 14 -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            else -> title = "未满十四周岁，不能使用刷脸"
        }
    }

    fun onRange(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.age in 0..13) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class TextOnlyActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        title = if (user.age < 14) "小朋友，你好" else "您好"
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate "looked at and decides nothing"
    }
}

class User(val age: Int)
