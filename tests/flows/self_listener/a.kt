package demo

import android.app.Activity
import android.hardware.Camera
import android.os.Bundle
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity(), Camera.PreviewCallback {
    private val store = Store()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        findViewById<View>(R.id.go).setOnClickListener { start() }
    }

    private fun start() {
        if (!store.faceConsent) return
        Camera.open(1).setPreviewCallback(this)
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class AppliedActivity : Activity(), Camera.PreviewCallback {
    private val store = Store()
    private var camera: Camera? = null

    fun onStart(view: View) {
        if (store.faceConsent) {
            camera = Camera.open(1).apply {
                setPreviewCallback(this@AppliedActivity)
                startPreview()
            }
        }
    }

    override fun onStop() {
        camera?.setPreviewCallback(null)
        super.onStop()
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class OpenActivity : Activity(), Camera.PreviewCallback {
    override fun onStart() {
        super.onStart()
        Camera.open(1).setPreviewCallback(this)
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class TwoActivity : Activity(), Camera.PreviewCallback {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) Camera.open(1).setPreviewCallback(this)
    }

    fun onAgain(view: View) {
        Camera.open(1).setOneShotPreviewCallback(this)
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class ButtonActivity : Activity(), View.OnClickListener {
    private val store = Store()

    override fun onStart() {
        super.onStart()
        if (store.faceConsent) findViewById<View>(R.id.go).setOnClickListener(this)
    }

    override fun onClick(view: View) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class SeveralActivity : Activity(), View.OnClickListener, Camera.PreviewCallback {
    private val store = Store()

    override fun onStart() {
        super.onStart()
        findViewById<View>(R.id.go).setOnClickListener(this)
    }

    override fun onClick(view: View) {
        if (store.faceConsent) Camera.open(1).setPreviewCallback(this)
    }

    override fun onPreviewFrame(data: ByteArray, camera: Camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
