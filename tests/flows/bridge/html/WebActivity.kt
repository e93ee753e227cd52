package demo.face

import android.app.Activity
import android.os.Bundle
import android.webkit.JavascriptInterface
import android.webkit.WebView
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class WebActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val web = WebView(this)
        web.addJavascriptInterface(FaceBridge(this), "AppBridge")
        web.loadUrl("file:///android_asset/page.html")
        setContentView(web)
    }
}

class FaceBridge(private val activity: Activity) {
    @JavascriptInterface
    fun startFace(token: String) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
    }

    @JavascriptInterface
    fun quickFace(token: String) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) // expect: missing-consent
    }
}
