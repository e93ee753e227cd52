package a

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import com.tencent.cloud.huiyansdkface.facelight.api.listeners.WbCloudFaceVerifyResultListener

class Hidden : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.hidden)
    }

    fun onFace(view: View) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: sole-verification
    }

    fun onPassword(view: View) {
        startActivity(Intent(this, PasswordLoginActivity::class.java))
    }
}

class Shown : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.shown)
    }

    fun onFace(view: View) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onPassword(view: View) {
        startActivity(Intent(this, PasswordLoginActivity::class.java))
    }
}

class Listener : Activity(), WbCloudFaceVerifyResultListener {
    fun begin(view: View) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, this) // expect: late-alternative
    }

    override fun onFinish(result: WbFaceVerifyResult) {
        startActivity(Intent(this, PasswordLoginActivity::class.java))
    }
}

class PasswordLoginActivity : Activity()
