package demo

import android.Manifest
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : AppCompatActivity() {
    private val store = Store()
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }

    fun onPunch(view: View) {
        if (store.faceConsent) camera.launch(Manifest.permission.CAMERA)
    }
}

class OpenActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestMultiplePermissions()) { granted ->
        if (granted.values.all { it }) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }

    fun onPunch(view: View) {
        camera.launch(arrayOf(Manifest.permission.CAMERA))
    }
}

class TwoActivity : AppCompatActivity() {
    private val store = Store()
    private val pick = registerForActivityResult(ActivityResultContracts.GetContent(), ::onPicked)

    fun onPunch(view: View) {
        if (store.faceConsent) pick.launch("image/*")
    }

    fun onAgain(view: View) {
        pick.launch("image/*")
    }

    private fun onPicked(uri: Uri?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class LateActivity : AppCompatActivity() {
    private val store = Store()
    private lateinit var card: ActivityResultLauncher<String>

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        card = registerForActivityResult(ActivityResultContracts.GetContent()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) ask()
    }

    private fun ask() {
        card.launch("image/*")
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
