package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

private const val TRIAL = false

class CheckInActivity : Activity() {
    fun onOff(view: View) {
        if (TRIAL) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onReturn(view: View) {
        if (!Build.TRIAL) return
        view.post { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }

    fun onMode(view: View) {
        when (Build.MODE) {
            "face" -> start()
            else -> finish()
        }
    }

    private fun start() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class SwitchedOnActivity : Activity() {
    fun onOn(view: View) {
        if (!TRIAL) start()
    }

    private fun start() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class GivenActivity(private val trial: Boolean = false) : Activity() {
    fun onOn(view: View) {
        if (trial) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}

object Build {
    const val TRIAL = false
    const val MODE = "sms"
}
