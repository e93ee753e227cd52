package demo

import android.os.Bundle
import android.widget.Button
import android.widget.CheckBox
import android.widget.Toast
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    private lateinit var rules: CheckBox

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        rules = findViewById(R.id.cb_rules)
        findViewById<Button>(R.id.btn_start).setOnClickListener {
            if (!rules.isChecked) {
                Toast.makeText(this, "请先勾选", Toast.LENGTH_SHORT).show()
                return@setOnClickListener
            }
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class SoundActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        val sound = findViewById<CheckBox>(R.id.cb_sound)
        findViewById<Button>(R.id.btn_sound).setOnClickListener {
            if (sound.isChecked) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "never read"
            }
        }
    }
}
