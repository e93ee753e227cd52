package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        user.takeIf { it.faceConsent }?.let { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }

    fun onShortcut(view: View) {
        user.faceConsentAt?.let { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }
}

class UnfilteredActivity : Activity() {
    private var user: User? = null

    fun onPunch(view: View) {
        user?.let { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent
    }
}

class RefusedActivity : Activity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        user.takeUnless { it.faceConsent }?.let { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent
    }
}

class User(val faceConsent: Boolean, val faceConsentAt: Long?)
