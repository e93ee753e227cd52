package demo

import android.app.Activity
import android.content.Context
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.ViewModel
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    private val model = CheckInViewModel(FaceUseCase(Prefs(this)))

    fun onPunch(view: View) {
        model.punch(this)
    }
}

class CheckInViewModel(private val mayUseFace: FaceUseCase) : ViewModel() {
    fun punch(host: Activity) {
        if (!mayUseFace()) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(host, null)
    }
}

class FaceUseCase(private val prefs: Prefs) {
    operator fun invoke(): Boolean = prefs.granted
}

class Prefs(private val context: Context) {
    val granted: Boolean
        get() = context.getSharedPreferences("app", Context.MODE_PRIVATE).getBoolean("face_consent", false)
}
