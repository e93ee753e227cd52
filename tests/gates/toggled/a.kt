package demo

import android.os.Bundle
import android.widget.Button
import android.widget.ImageView
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    private var ticked = false

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_check_in)
        val tick = findViewById<ImageView>(R.id.iv_tick)
        tick.setOnClickListener {
            ticked = !ticked
            tick.isSelected = ticked
        }
        findViewById<Button>(R.id.btn_start).setOnClickListener {
            if (ticked) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
            }
        }
    }
}

class DarkModeActivity : AppCompatActivity() {
    private var dark = false

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        findViewById<ImageView>(R.id.iv_moon).setOnClickListener { dark = !dark }
        findViewById<Button>(R.id.btn_start).setOnClickListener {
            if (dark) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "going on is taken"
            }
        }
    }
}
