package demo

import android.app.Activity
import android.content.Intent
import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(Intent("demo.CONSENT"))
            finish()
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "a refusal does not turn back"
    }
}

class ClickActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(Intent("demo.CONSENT"))
            finish()
            return
        }
        findViewById<Button>(R.id.punch).setOnClickListener { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }
}
