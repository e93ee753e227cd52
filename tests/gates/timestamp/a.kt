package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.faceConsentAt != null) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onShortcut(view: View) {
        if (getSharedPreferences("app", MODE_PRIVATE).getLong("face_consent_at", 0L) > 0) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onTimer(view: View) {
        if (getSharedPreferences("app", MODE_PRIVATE).getLong("face_consent_at", 0L) <= 0) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class MissingStampActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.faceConsentAt == null) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

class User(val faceConsentAt: Long?)
