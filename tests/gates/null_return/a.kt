package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var consents: ConsentDao

    fun onPunch(view: View) {
        val consent = consents.findFaceConsent(userId()) ?: return
        title = "授权于 ${consent.grantedAt}"
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    private fun userId() = intent.getStringExtra("uid").orEmpty()
}

class IgnoredActivity : Activity() {
    private lateinit var consents: ConsentDao

    fun onPunch(view: View) {
        val at = consents.findFaceConsent("u1")?.grantedAt ?: 0L
        title = "授权于 $at"
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "read and decides nothing"
    }
}

interface ConsentDao {
    fun findFaceConsent(userId: String): FaceConsent?
}

data class FaceConsent(val grantedAt: Long)
