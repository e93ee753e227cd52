package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class AgainActivity : Activity() {
    fun scan(times: Int) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        if (times > 0) scan(times - 1)
    }
}

class InTurnActivity : Activity() {
    fun begin() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        retry()
    }

    fun retry() {
        begin()
    }
}

class PrivateActivity : Activity() {
    private fun scanQuietly(times: Int) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        if (times > 0) scanQuietly(times - 1)
    }

    private fun first() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        second()
    }

    private fun second() = first()
}

class AskedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        if (!prefs.getBoolean("face_consent", false)) return
        scanAsked(3)
    }

    fun scanAsked(times: Int) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        if (times > 0) scanAsked(times - 1)
    }
}
