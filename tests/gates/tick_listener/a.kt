package demo

import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    private var first = false
    private var second = false

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        findViewById<CheckBox>(R.id.cb_policy).setOnCheckedChangeListener { _, checked -> first = checked }
        findViewById<CheckBox>(R.id.cb_face).setOnCheckedChangeListener { _, checked -> second = checked }
        findViewById<Button>(R.id.btn_start).setOnClickListener {
            if (first && second) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            }
        }
    }
}

class PolicyActivity : AppCompatActivity() {
    private var first = false

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        findViewById<CheckBox>(R.id.cb_policy).setOnCheckedChangeListener { _, checked -> first = checked }
        findViewById<Button>(R.id.btn_policy).setOnClickListener {
            if (first) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: bundled-consent "never read"
            }
        }
    }
}
