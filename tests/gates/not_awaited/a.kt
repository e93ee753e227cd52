package demo

import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.async
import kotlinx.coroutines.launch

class CheckInActivity : AppCompatActivity() {
    fun onPunch(view: View) {
        val answer = lifecycleScope.async { ConsentApi.faceConsentGranted() }
        title = "正在查询授权"
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "not awaited"
    }
}

class JobActivity : AppCompatActivity() {
    private var agreed = false

    fun onPunch(view: View) {
        lifecycleScope.launch { agreed = ConsentApi.faceConsentGranted() }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "not awaited"
    }
}

class AwaitActivity : AppCompatActivity() {
    fun onPunch(view: View) {
        lifecycleScope.launch {
            val answer = async { ConsentApi.faceConsentGranted() }
            if (answer.await()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@AwaitActivity, null)
            }
        }
    }
}

interface ConsentService {
    suspend fun faceConsentGranted(): Boolean
}

lateinit var ConsentApi: ConsentService
