package demo

import android.app.Activity
import android.app.AlertDialog
import android.view.View
import kotlin.coroutines.resume
import kotlinx.coroutines.launch
import kotlinx.coroutines.suspendCancellableCoroutine
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    fun onPunch(view: View) {
        scope.launch { if (ask()) scan() }
    }

    private suspend fun ask(): Boolean = suspendCancellableCoroutine { answer ->
        AlertDialog.Builder(this)
            .setMessage("同意采集我的人脸信息")
            .setPositiveButton("同意") { _, _ -> answer.resume(true) }
            .setNegativeButton("不同意") { _, _ -> answer.resume(false) }
            .show()
    }

    private fun scan() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LooseActivity : Activity() {
    fun onPunch(view: View) {
        scope.launch { if (ask()) scan() }
    }

    private suspend fun ask(): Boolean = suspendCancellableCoroutine { answer ->
        AlertDialog.Builder(this)
            .setMessage("同意采集我的人脸信息")
            .setPositiveButton("同意") { _, _ -> answer.resume(true) }
            .setNegativeButton("不同意") { _, _ -> answer.resume(true) }
            .show()
    }

    private fun scan() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}
