package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var guard: Guard

    fun onPunch(view: View) {
        runCatching { guard.ensureFaceConsent() }.getOrElse { return }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onShortcut(view: View) {
        runCatching { guard.ensureFaceConsent() }.onSuccess { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }
}

class SwallowActivity : Activity() {
    private lateinit var guard: Guard

    fun onPunch(view: View) {
        runCatching { guard.ensureFaceConsent() }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "is caught"
    }
}

class FailureActivity : Activity() {
    private lateinit var guard: Guard

    fun onPunch(view: View) {
        runCatching { guard.ensureFaceConsent() }.onFailure { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent "wrong side"
    }
}

class Guard(private val prefs: SharedPreferences) {
    fun ensureFaceConsent() {
        if (!prefs.getBoolean("face_consent", false)) {
            throw IllegalStateException("no consent")
        }
    }
}
