package demo

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : GuardedActivity() {
    override fun onResume() {
        super.onResume()
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

abstract class GuardedActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(Intent("demo.CONSENT"))
            finish()
            return
        }
        title = "打卡"
    }
}
