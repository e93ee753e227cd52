package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        fun open() {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) open()
    }
}

class EitherWayActivity : Activity() {
    fun onPunch(view: View) {
        val open = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent "wrong side"
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) open() else open()
    }
}
