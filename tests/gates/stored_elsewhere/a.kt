package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private val settings = Settings(this)

    fun onPunch(view: View) {
        if (settings.stepDone) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class OnboardedActivity : Activity() {
    private val settings = Settings(this)

    fun onPunch(view: View) {
        if (settings.tourDone) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}
