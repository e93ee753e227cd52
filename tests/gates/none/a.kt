package demo

import android.app.Activity
import android.os.Bundle
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class VerifyActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this) { finish() } // expect: missing-consent
    }
}
