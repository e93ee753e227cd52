package demo

import android.app.AlertDialog
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlin.coroutines.resume
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine

class CheckInActivity : AppCompatActivity() {
    fun onPunch(view: View) {
        lifecycleScope.launch {
            if (askFaceConsent()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@CheckInActivity, null)
            }
        }
    }

    private suspend fun askFaceConsent(): Boolean = suspendCancellableCoroutine { waiting ->
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息用于考勤？")
            .setPositiveButton("同意") { _, _ -> waiting.resume(true) }
            .setNegativeButton("不同意") { _, _ -> waiting.resume(false) }
            .show()
    }
}

class UncheckedActivity : AppCompatActivity() {
    fun onPunch(view: View) {
        lifecycleScope.launch {
            askFaceConsent()
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@UncheckedActivity, null) // expect: missing-consent "not awaited"
        }
    }

    private suspend fun askFaceConsent(): Boolean = suspendCancellableCoroutine { waiting ->
        AlertDialog.Builder(this)
            .setMessage("是否同意采集您的人脸信息用于考勤？")
            .setPositiveButton("同意") { _, _ -> waiting.resume(true) }
            .setNegativeButton("不同意") { _, _ -> waiting.resume(false) }
            .show()
    }
}
