package demo

import android.app.Activity
import android.app.AlertDialog
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import org.greenrobot.eventbus.EventBus
import org.greenrobot.eventbus.Subscribe

class CheckInActivity : Activity() {
    @Subscribe
    fun onRulesAccepted(event: RulesAccepted) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setTitle("人脸信息处理规则")
            .setMessage("我们将采集您的人脸图像用于考勤，是否同意？")
            .setPositiveButton("同意") { _, _ -> EventBus.getDefault().post(RulesAccepted()) }
            .setNegativeButton("不同意", null)
            .show()
    }
}

class ScreenOnActivity : Activity() {
    @Subscribe
    fun onScreenOn(event: ScreenOn) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }

    override fun onResume() {
        super.onResume()
        EventBus.getDefault().post(ScreenOn())
    }
}

class RulesAccepted

class ScreenOn
