package demo

import android.app.Activity
import android.app.AlertDialog
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        ConsentPrompt.ask(this, "我同意采集我的人脸信息用于考勤") { granted ->
            if (granted) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            }
        }
    }
}

class CarelessActivity : Activity() {
    fun onPunch(view: View) {
        ConsentPrompt.ask(this, "我同意采集我的人脸信息用于考勤") { granted ->
            title = if (granted) "已同意" else "未同意"
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "a refusal does not turn back"
        }
    }
}

object ConsentPrompt {
    fun ask(host: Activity, text: String, done: (Boolean) -> Unit) {
        AlertDialog.Builder(host)
            .setMessage(text)
            .setPositiveButton("同意") { _, _ -> done(true) }
            .setNegativeButton("不同意") { _, _ -> done(false) }
            .show()
    }
}
