package demo

import android.Manifest
import android.app.Activity
import android.view.View
import androidx.core.app.ActivityCompat
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (!store.faceConsent) return
        ActivityCompat.requestPermissions(this, arrayOf(Manifest.permission.CAMERA), 1)
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        if (results[0] == 0) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class OpenActivity : Activity() {
    override fun onStart() {
        super.onStart()
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 1)
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        if (results[0] == 0) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class TwoActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) requestPermissions(arrayOf(Manifest.permission.CAMERA), 1)
    }

    fun onRetry(view: View) {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 1)
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        if (results[0] == 0) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class CodesActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) requestPermissions(arrayOf(Manifest.permission.CAMERA), FACE)
    }

    fun onShare(view: View) {
        requestPermissions(arrayOf(Manifest.permission.READ_EXTERNAL_STORAGE), FILES)
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        when (code) {
            FACE -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            FILES -> startActivity(null)
        }
    }

    companion object {
        const val FACE = 11
        const val FILES = 12
    }
}

abstract class BaseActivity : Activity() {
    fun askCamera() {
        requestPermissions(arrayOf(Manifest.permission.CAMERA), 5)
    }
}

class HeirActivity : BaseActivity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) askCamera()
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LooseHeirActivity : BaseActivity() {
    fun onPunch(view: View) {
        askCamera()
    }

    override fun onRequestPermissionsResult(code: Int, permissions: Array<String>, results: IntArray) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
