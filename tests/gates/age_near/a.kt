package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CommentedActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        // if (user.age < 14) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate "commented out"
    }
}

class AfterActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate "事后才核实"
        if (user.age < 14) return
        title = "打卡成功"
    }
}

class OneCallerActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.age >= 14) open()
    }

    fun onRetry(view: View) {
        open()
    }

    private fun open() {
        if (!prefs.getBoolean("face_consent", false)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate "the way in through `OneCallerActivity.onRetry` does not ask"
    }
}

class EitherActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.isMember || user.age >= 14) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-age-gate "something else is enough"
        }
    }
}

class CheckedActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.age < 14) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class User(val age: Int, val isMember: Boolean)
