package demo

import android.app.Activity
import android.app.AlertDialog
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class HandInActivity : Activity() {
    override fun onDestroy() {
        super.onDestroy()
        handIn(true)
    }

    fun onHandIn() {
        AlertDialog.Builder(this)
            .setMessage("交卷前将采集您的人脸信息用于核验身份，是否同意？")
            .setPositiveButton("同意") { _, _ -> handIn(false) }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun handIn(leaving: Boolean) {
        if (!leaving) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class ForcedActivity : Activity() {
    override fun onDestroy() {
        super.onDestroy()
        handIn(false)
    }

    private fun handIn(leaving: Boolean) {
        if (!leaving) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}
