package demo

import android.content.Intent
import android.os.Bundle
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class ConsentActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_consent)
        findViewById<Button>(R.id.btn_agree).setOnClickListener {
            startActivity(Intent(this, FaceActivity::class.java))
            finish()
        }
        findViewById<Button>(R.id.btn_skip).setOnClickListener {
            startActivity(Intent(this, SkippedActivity::class.java))
        }
    }
}

class FaceActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class SkippedActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "refused or closed"
    }
}
