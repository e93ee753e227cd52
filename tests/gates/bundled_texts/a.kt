package demo

import android.app.Activity
import android.app.AlertDialog
import android.view.View
import com.google.android.material.dialog.MaterialAlertDialogBuilder
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setMessage("请阅读并同意《用户协议》《隐私政策》和《人脸识别服务协议》")
            .setPositiveButton("同意") { _, _ -> open() }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: bundled-consent
    }
}

class PolicyActivity : Activity() {
    fun onPunch(view: View) {
        MaterialAlertDialogBuilder(this)
            .setTitle("Privacy policy")
            .setMessage("Please agree to our privacy policy and terms of service before you continue.")
            .setPositiveButton("I agree") { _, _ -> open() }
            .setNegativeButton("Decline", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: bundled-consent
    }
}

class ReferringActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setTitle("人脸信息单独同意")
            .setMessage("我同意采集我的人脸信息用于考勤。更多内容详见《隐私政策》。")
            .setPositiveButton("同意") { _, _ -> open() }
            .setNegativeButton("不同意", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class UpdateActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setMessage("发现新版本，是否立即更新？")
            .setPositiveButton("确定") { _, _ -> open() }
            .setNegativeButton("取消", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}
