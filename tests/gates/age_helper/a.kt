package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class PropertyActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.isMinor) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class HelperActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (needsGuardian(user.age)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    private fun needsGuardian(age: Int) = age < 13 // expect: wrong-age-threshold
}

class RightActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (isUnderage(user.age)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    private fun isUnderage(age: Int) = age < 14
}

class User(val age: Int) {
    val isMinor get() = age < 13 // expect: wrong-age-threshold
}
