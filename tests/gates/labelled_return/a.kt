package demo

import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.lifecycleScope
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.launch

class CheckInActivity : AppCompatActivity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        lifecycleScope.launch {
            if (!user.faceConsent) return@launch
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@CheckInActivity, null)
        }
    }
}

class InnerReturnActivity : AppCompatActivity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        user.let {
            if (!it.faceConsent) return@let
            title = it.name
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "a refusal does not turn back"
    }
}

class OuterReturnActivity : AppCompatActivity() {
    private lateinit var user: User

    fun onPunch(view: View) {
        user.let {
            if (!it.faceConsent) return
            title = it.name
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class User(val faceConsent: Boolean, val name: String)
