package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import java.time.LocalDate
import java.time.Period

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        val years = Period.between(user.birthDate, LocalDate.now()).years
        if (years < 14) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onShortcut(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.birthDate > LocalDate.now().minusYears(14)) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class ThirteenActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        if (user.birthDate.isAfter(LocalDate.now().minusYears(13))) return // expect: wrong-age-threshold
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class HelperActivity : Activity() {
    private lateinit var prefs: SharedPreferences
    private lateinit var user: User

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false) && user.isOldEnough()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    private fun User.isOldEnough() = LocalDate.now().year - birthDate.year >= 14
}

class User(val birthDate: LocalDate)
