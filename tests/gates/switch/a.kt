package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var store: ConsentStore

    fun onPunch(view: View) {
        when (store.faceConsent()) {
            Consent.GRANTED -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            Consent.DENIED -> title = "您已拒绝"
            else -> finish()
        }
    }
}

class TwoAnswersActivity : Activity() {
    private lateinit var store: ConsentStore

    fun onPunch(view: View) {
        when (store.faceConsent()) {
            Consent.GRANTED, Consent.NOT_ASKED -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "something else is enough"
            Consent.DENIED -> title = "您已拒绝"
        }
    }
}

class ConditionsActivity : Activity() {
    private lateinit var store: ConsentStore
    private var ready = false

    fun onPunch(view: View) {
        when {
            !ready -> title = "请稍候"
            store.faceConsent() != Consent.GRANTED -> title = "请先同意"
            else -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class DefaultActivity : Activity() {
    private lateinit var store: ConsentStore

    fun onPunch(view: View) {
        when (store.faceConsent()) {
            Consent.GRANTED -> finish()
            else -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

enum class Consent { GRANTED, DENIED, NOT_ASKED }

interface ConsentStore {
    fun faceConsent(): Consent
}
