package demo

import android.Manifest
import android.app.Activity
import android.app.AlertDialog
import android.content.pm.PackageManager
import android.view.View
import androidx.core.app.ActivityCompat
import androidx.core.content.ContextCompat
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        if (ContextCompat.checkSelfPermission(this, Manifest.permission.CAMERA) == PackageManager.PERMISSION_GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "the camera permission is no consent"
        }
    }
}

class AskingActivity : Activity() {
    fun onPunch(view: View) {
        ActivityCompat.requestPermissions(this, arrayOf(Manifest.permission.CAMERA), 7)
    }

    override fun onRequestPermissionsResult(requestCode: Int, permissions: Array<String>, grantResults: IntArray) {
        if (requestCode == 7 && grantResults[0] == PackageManager.PERMISSION_GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "the camera permission is no consent"
        }
    }
}

class ExplainingActivity : Activity() {
    fun onPunch(view: View) {
        AlertDialog.Builder(this)
            .setMessage("人脸识别需要使用相机权限，请允许访问相机")
            .setPositiveButton("允许") { _, _ -> open() }
            .setNegativeButton("取消", null)
            .show()
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}
