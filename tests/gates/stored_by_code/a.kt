package demo

import android.app.Activity
import android.app.AlertDialog
import android.content.SharedPreferences
import android.os.Bundle
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        prefs = getSharedPreferences("app", MODE_PRIVATE)
        prefs.edit().putBoolean("face_consent", true).apply()
    }

    fun onPunch(view: View) {
        if (prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "without the person's act"
        }
    }
}

class BothButtonsActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
            .setPositiveButton("同意") { _, _ -> prefs.edit().putBoolean("door_face", true).apply() }
            .setNegativeButton("不同意") { _, _ -> prefs.edit().putBoolean("door_face", true).apply() }
            .show()
    }

    fun onPunch(view: View) {
        if (prefs.getBoolean("door_face", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "without the person's act"
        }
    }
}

class OneButtonActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
            .setPositiveButton("同意") { _, _ -> prefs.edit().putBoolean("gate_face", true).apply() }
            .setNegativeButton("不同意") { _, _ -> prefs.edit().putBoolean("gate_face", false).apply() }
            .show()
    }

    fun onPunch(view: View) {
        if (prefs.getBoolean("gate_face", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}
