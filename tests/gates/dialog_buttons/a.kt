package demo

import android.app.Activity
import android.app.AlertDialog
import android.content.DialogInterface
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setTitle("人脸识别服务协议")
            .setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
            .setPositiveButton("同意") { _, _ -> open() }
            .setNegativeButton("不同意") { dialog, _ -> dialog.dismiss() }
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class RefusedActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setTitle("人脸识别服务协议")
            .setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
            .setPositiveButton("同意") { _, _ -> title = "谢谢" }
            .setNegativeButton("不同意", object : DialogInterface.OnClickListener {
                override fun onClick(dialog: DialogInterface, which: Int) {
                    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@RefusedActivity, null) // expect: missing-consent "refused or closed"
                }
            })
            .show()
    }
}

class DismissedActivity : Activity() {
    fun onPunch(view: View) {
        val builder = AlertDialog.Builder(this)
        builder.setTitle("人脸识别服务协议")
        builder.setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
        builder.setPositiveButton("同意", null)
        builder.setOnDismissListener { open() }
        builder.show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "refused or closed"
    }
}

class SwappedActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this).apply {
            setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
            setPositiveButton("不同意") { _, _ -> finish() }
            setNegativeButton("同意") { _, _ -> open() }
        }.show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}
