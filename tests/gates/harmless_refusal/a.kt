package demo

import android.app.Activity
import android.app.AlertDialog
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setMessage("我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。")
            .setPositiveButton("同意") { _, _ -> open() }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class RefusedActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setMessage("我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。")
            .setPositiveButton("同意", null)
            .setNegativeButton("不同意") { _, _ -> open() }
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}
