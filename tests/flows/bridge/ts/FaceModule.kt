package demo.face

import com.facebook.react.bridge.ReactApplicationContext
import com.facebook.react.bridge.ReactContextBaseJavaModule
import com.facebook.react.bridge.ReactMethod
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class FaceModule(private val context: ReactApplicationContext) : ReactContextBaseJavaModule(context) {
    override fun getName() = "FaceModule"

    @ReactMethod
    fun startFace(token: String) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(context.currentActivity, null)
    }

    @ReactMethod
    fun quickFace(token: String) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(context.currentActivity, null) // expect: missing-consent
    }
}
