package demo

import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    private lateinit var box: CheckBox
    private lateinit var start: Button

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        box = findViewById(R.id.cb_face)
        start = findViewById(R.id.btn_start)
        start.isEnabled = false
        box.setOnClickListener { refresh() }
        start.setOnClickListener { open() }
    }

    private fun refresh() {
        start.isEnabled = box.isChecked
    }

    private fun open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class AlwaysActivity : AppCompatActivity() {
    private lateinit var start: Button

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_always)
        start = findViewById(R.id.btn_always)
        start.setOnClickListener { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent "never read"
    }

    override fun onResume() {
        super.onResume()
        start.isEnabled = true
    }
}
