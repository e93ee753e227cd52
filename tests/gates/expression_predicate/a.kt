package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var store: Store

    fun onPunch(view: View) {
        if (allowed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    private fun allowed() = when (store.faceConsent()) {
        Consent.Granted -> true
        is Consent.Denied -> false
        else -> false
    }
}

class SealedActivity : Activity() {
    private lateinit var store: Store

    fun onPunch(view: View) {
        val consent = store.faceConsent()
        if (consent !is Consent.Granted) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class SwappedActivity : Activity() {
    private lateinit var store: Store

    fun onPunch(view: View) {
        if (allowed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }

    private fun allowed() = when (store.faceConsent()) {
        Consent.Granted -> false
        else -> true
    }
}

class CaughtActivity : Activity() {
    private lateinit var store: Store

    fun onPunch(view: View) {
        if (allowed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "something else is enough"
        }
    }

    private fun allowed(): Boolean = try {
        store.faceConsent() == Consent.Granted
    } catch (offline: IllegalStateException) {
        true
    }
}

sealed class Consent {
    object Granted : Consent()
    data class Denied(val at: Long) : Consent()
    object Unknown : Consent()
}

interface Store {
    fun faceConsent(): Consent
}
