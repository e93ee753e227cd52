package demo

import android.app.Activity
import android.app.AlertDialog
import android.content.DialogInterface
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        val answer = DialogInterface.OnClickListener { _, which ->
            if (which == DialogInterface.BUTTON_POSITIVE) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            }
        }
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息？")
            .setPositiveButton("同意", answer)
            .setNegativeButton("不同意", answer)
            .show()
    }
}

class OtherButtonActivity : Activity() {
    fun onPunch(view: View) {
        val answer = DialogInterface.OnClickListener { _, which ->
            if (which == DialogInterface.BUTTON_NEGATIVE) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "refused or closed"
            }
        }
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息？")
            .setPositiveButton("同意", answer)
            .setNegativeButton("不同意", answer)
            .show()
    }
}
