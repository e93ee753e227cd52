package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.faceConsent == ConsentState.GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onShortcut(view: View) {
        if (user.faceConsent != ConsentState.GRANTED) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onText(view: View) {
        if (user.faceConsentText == "granted") {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class NotRefusedActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.faceConsent != ConsentState.DENIED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "not to have refused"
        }
    }
}

class PendingActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.faceConsent == ConsentState.PENDING) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

enum class ConsentState { GRANTED, DENIED, PENDING }

class User(val faceConsent: ConsentState, val faceConsentText: String)
