package demo

import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        val box = findViewById<CheckBox>(R.id.cb_face)
        val start = findViewById<Button>(R.id.btn_start)
        box.setOnCheckedChangeListener { _, checked -> start.isEnabled = checked }
        start.setOnClickListener { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }
}

class LooseActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_loose)
        val box = findViewById<CheckBox>(R.id.cb_face)
        val start = findViewById<Button>(R.id.btn_loose)
        box.setOnCheckedChangeListener { _, checked -> start.alpha = if (checked) 1f else 0.5f }
        start.setOnClickListener { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent "read and decides nothing"
    }
}
