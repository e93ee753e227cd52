package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if ("face" in user.grantedConsents) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onShortcut(view: View) {
        if (user.consents["face_recognition"] != true) {
            return
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class OtherPurposeActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        if (user.grantedConsents.contains("marketing")) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}

class User(val grantedConsents: Set<String>, val consents: Map<String, Boolean>)
