package demo

import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class RulesActivity : AppCompatActivity(), View.OnClickListener {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_rules)
        findViewById<Button>(R.id.btn_accept).setOnClickListener(this)
        findViewById<Button>(R.id.btn_later).setOnClickListener(this)
    }

    override fun onClick(v: View) {
        when (v.id) {
            R.id.btn_accept -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            R.id.btn_later -> finish()
        }
    }
}

class LaterActivity : AppCompatActivity(), View.OnClickListener {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_rules)
        findViewById<Button>(R.id.btn_accept).setOnClickListener(this)
        findViewById<Button>(R.id.btn_later).setOnClickListener(this)
    }

    override fun onClick(v: View) {
        if (v.id == R.id.btn_later) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}
