package demo

import android.content.Intent
import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.activity.result.contract.ActivityResultContracts
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.launch

class HomeActivity : AppCompatActivity() {
    private val consent = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) { result ->
        if (result.resultCode == RESULT_OK) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onFace(view: View) {
        consent.launch(Intent(this, ConsentActivity::class.java))
    }
}

class UncheckedActivity : AppCompatActivity() {
    private val consent = registerForActivityResult(ActivityResultContracts.StartActivityForResult()) { result ->
        title = "result ${result.resultCode}"
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "read and decides nothing"
    }

    fun onFace(view: View) {
        consent.launch(Intent(this, ConsentActivity::class.java))
    }
}

class ConsentActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_consent)
        findViewById<Button>(R.id.btn_yes).setOnClickListener {
            setResult(RESULT_OK)
            finish()
        }
        findViewById<Button>(R.id.btn_no).setOnClickListener {
            setResult(RESULT_CANCELED)
            finish()
        }
    }
}
