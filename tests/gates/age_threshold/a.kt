package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class ThirteenActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false) || user.age < 13) { // expect: wrong-age-threshold
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class TwelveActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        // expect: wrong-age-threshold
        if (user.age <= LIMIT) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    companion object {
        private const val LIMIT = 12
    }
}

class StrictActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false) && user.age >= 18) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class InclusiveActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false) && user.age > 13) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class User(val age: Int)
