package demo

import android.app.Activity
import android.content.SharedPreferences
import android.os.Bundle
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : ConsentedActivity() {
    override fun onAllowed() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

abstract class ConsentedActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        prefs = getSharedPreferences("app", MODE_PRIVATE)
        if (prefs.getBoolean("face_consent", false)) {
            onAllowed()
        } else {
            finish()
        }
    }

    protected abstract fun onAllowed()
}

abstract class PlainActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        begin()
    }

    protected abstract fun begin()
}

class GateActivity : PlainActivity() {
    override fun begin() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}
