package demo

import android.app.Activity
import android.view.View
import com.afollestad.materialdialogs.MaterialDialog
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        MaterialDialog(this).show {
            title(text = "Face recognition consent")
            message(text = "We compare your face with your badge photo. Do you agree?")
            positiveButton(text = "I agree") { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@CheckInActivity, null) }
            negativeButton(text = "Decline")
        }
    }
}

class DeclineActivity : Activity() {
    fun onPunch(view: View) {
        MaterialDialog(this).show {
            title(text = "Face recognition consent")
            message(text = "We compare your face with your badge photo. Do you agree?")
            positiveButton(text = "I agree")
            negativeButton(text = "Decline") { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@DeclineActivity, null) } // expect: missing-consent
        }
    }
}
