package demo.face

import android.app.Activity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import io.flutter.plugin.common.MethodCall
import io.flutter.plugin.common.MethodChannel

class FacePlugin(private val activity: Activity) : MethodChannel.MethodCallHandler {
    override fun onMethodCall(call: MethodCall, result: MethodChannel.Result) {
        when (call.method) {
            "getPlatformVersion" -> result.success("14")
            "startFace" -> start(result)
            "quickFace" -> quick(result)
            else -> result.notImplemented()
        }
    }

    private fun start(result: MethodChannel.Result) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
        result.success(true)
    }

    private fun quick(result: MethodChannel.Result) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) // expect: missing-consent
        result.success(true)
    }
}
