package demo

import android.Manifest
import android.app.AlertDialog
import android.view.View
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.launch

class CheckInActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setMessage("我同意采集我的人脸信息，仅用于门禁核验")
            .setPositiveButton("同意") { _, _ -> camera.launch(Manifest.permission.CAMERA) }
            .setNegativeButton("不同意", null)
            .show()
    }
}

class DirectActivity : AppCompatActivity() {
    private val camera = registerForActivityResult(ActivityResultContracts.RequestPermission()) { granted ->
        if (granted) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "the camera permission is no consent"
        }
    }

    fun onPunch(view: View) {
        camera.launch(Manifest.permission.CAMERA)
    }
}
