package demo

import android.content.Intent
import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class SplashActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val prefs = getSharedPreferences("app", MODE_PRIVATE)
        if (prefs.getBoolean("onboarded", false)) {
            startActivity(Intent(this, MainActivity::class.java))
        } else {
            startActivity(Intent(this, RulesActivity::class.java))
        }
        finish()
    }
}

class RulesActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_rules)
        findViewById<Button>(R.id.agree).setOnClickListener {
            getSharedPreferences("app", MODE_PRIVATE).edit().putBoolean("onboarded", true).apply()
            startActivity(Intent(this, MainActivity::class.java))
        }
    }
}

class MainActivity : AppCompatActivity() {
    fun onDoor(view: View) {
        startActivity(Intent(this, FaceActivity::class.java))
    }
}

class FaceActivity : AppCompatActivity() {
    override fun onResume() {
        super.onResume()
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}
