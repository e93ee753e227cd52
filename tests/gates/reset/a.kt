package demo

import android.app.Activity
import android.app.AlertDialog
import android.os.Bundle
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private var agreed = false

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("我同意采集我的人脸信息")
            .setPositiveButton("同意") { _, _ -> agreed = true }
            .setNegativeButton("不同意") { _, _ -> agreed = false }
            .show()
    }

    fun onPunch(view: View) {
        if (agreed) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class PreparedActivity : Activity() {
    private var faceAgreed = false

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        faceAgreed = true
    }

    fun onPunch(view: View) {
        if (faceAgreed) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "without the person's act"
        }
    }
}
