package demo

import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import com.arcsoft.face.FaceEngine
import com.arcsoft.face.FaceFeature
import com.arcsoft.face.FaceInfo

class RulesActivity : AppCompatActivity() {
    private lateinit var engine: FaceEngine
    private lateinit var frame: ByteArray

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.activity_rules)
    }

    fun onAccept(view: View) {
        engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, FaceInfo(), FaceFeature())
    }

    fun onSkip(view: View) {
        engine.extractFaceFeature(frame, 640, 480, FaceEngine.CP_PAF_NV21, FaceInfo(), FaceFeature()) // expect: missing-consent "refused or closed"
    }
}
