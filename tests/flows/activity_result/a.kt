package demo

import android.app.Activity
import android.content.Intent
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) startActivityForResult(Intent(this, CardActivity::class.java), 1)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class OpenActivity : Activity() {
    fun onPunch(view: View) {
        startActivityForResult(Intent(this, CardActivity::class.java), 1)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class TwoActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) startActivityForResult(Intent(this, CardActivity::class.java), CARD)
    }

    fun onAvatar(view: View) {
        startActivityForResult(Intent(Intent.ACTION_PICK), AVATAR)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        when (code) {
            CARD -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            AVATAR -> setResult(RESULT_OK)
        }
    }

    companion object {
        private const val CARD = 1
        private const val AVATAR = 2
    }
}

class UncheckedActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) startActivityForResult(Intent(this, CardActivity::class.java), 1)
    }

    fun onAvatar(view: View) {
        startActivityForResult(Intent(Intent.ACTION_PICK), 2)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class HelpedActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) CardActivity.open(this, 3)
    }

    override fun onActivityResult(code: Int, result: Int, data: Intent?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class CardActivity : Activity() {
    companion object {
        fun open(from: Activity, code: Int) {
            from.startActivityForResult(Intent(from, CardActivity::class.java), code)
        }
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
