package demo

import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import demo.databinding.ActivityCheckInBinding

class CheckInActivity : AppCompatActivity() {
    private lateinit var binding: ActivityCheckInBinding

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        binding = ActivityCheckInBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnStart.setOnClickListener {
            if (binding.cbFaceRules.isChecked) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            }
        }
    }
}

class ScopedActivity : AppCompatActivity() {
    private lateinit var binding: ActivityCheckInBinding

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        binding = ActivityCheckInBinding.inflate(layoutInflater)
        setContentView(binding.root)
        with(binding) {
            btnStart.setOnClickListener {
                if (!cbFaceRules.isChecked) return@setOnClickListener
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@ScopedActivity, null)
            }
        }
    }
}

class DirectActivity : AppCompatActivity() {
    private lateinit var binding: ActivityCheckInBinding

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        binding = ActivityCheckInBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnDirect.setOnClickListener {
            if (!binding.cbFaceRules.isChecked) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
            }
        }
    }
}
