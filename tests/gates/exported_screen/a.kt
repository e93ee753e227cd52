package demo

import android.content.Intent
import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class HomeActivity : AppCompatActivity() {
    fun onFace(view: View) {
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(Intent(this, FaceActivity::class.java))
        }
    }

    fun onLinked(view: View) {
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(Intent(this, LinkedActivity::class.java))
        }
    }
}

class FaceActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LinkedActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "does not ask"
    }
}
