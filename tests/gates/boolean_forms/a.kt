package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var user: User
    private lateinit var prefs: SharedPreferences

    fun onBoxed(view: View) {
        if (user.faceConsent == true) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onConditional(view: View) {
        val ok = if (user.faceConsent) true else false
        if (!ok) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onNegated(view: View) {
        val refused = !user.faceConsent
        if (refused) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onText(view: View) {
        if (prefs.getString("face_consent", "0") == "1") {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onToken(view: View) {
        if (user.faceConsentToken.isNullOrEmpty()) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onNotAgreed(view: View) {
        if (!isNotAgreed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    private fun isNotAgreed() = !user.faceConsent

    fun onElseIf(view: View) {
        if (user.busy) {
            title = "请稍候"
        } else if (!user.faceConsent) {
            title = "请先同意"
        } else {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onRequire(view: View) {
        require(user.faceConsent) { "no consent" }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onThrow(view: View) {
        val token = user.faceConsentToken ?: throw IllegalStateException("no consent")
        title = token
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class NegatedActivity : Activity() {
    private lateinit var user: User

    fun onNegated(view: View) {
        val refused = !user.faceConsent
        if (refused) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

class NotAgreedActivity : Activity() {
    private lateinit var user: User

    fun onNotAgreed(view: View) {
        if (isNotAgreed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }

    private fun isNotAgreed() = !user.faceConsent
}

class ElseIfActivity : Activity() {
    private lateinit var user: User

    fun onElseIf(view: View) {
        if (user.busy) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "another branch only"
        } else if (!user.faceConsent) {
            title = "请先同意"
        }
    }
}

class User(val faceConsent: Boolean, val busy: Boolean, val faceConsentToken: String?)
