package demo

import android.app.Activity
import android.app.AlertDialog
import android.webkit.WebView
import com.google.mlkit.vision.face.FaceDetector

class LostActivity(private val detector: FaceDetector) : Activity() {
    fun login(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意《人脸信息处理规则》？")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .setNeutralButton("查看《人脸信息处理规则》") { _, _ -> openRules() }
            .show()
    }

    private fun openRules() {
        WebView(this).loadUrl("file:///android_asset/face_rules.html") // expect: dead-notice-link
    }
}

class WebActivity(private val detector: FaceDetector) : Activity() {
    fun login(image: Any) {
        AlertDialog.Builder(this)
            .setMessage("是否同意《人脸信息处理规则》？")
            .setPositiveButton("同意") { _, _ -> detector.process(image) }
            .setNegativeButton("不同意", null)
            .setNeutralButton("查看《人脸信息处理规则》") { _, _ -> openRules() }
            .show()
    }

    private fun openRules() {
        WebView(this).loadUrl("https://intranet.qinghe.cn/face_rules.html")
    }
}
