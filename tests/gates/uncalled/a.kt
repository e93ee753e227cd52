package demo

import android.view.View
import androidx.annotation.Keep
import androidx.appcompat.app.AppCompatActivity
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class HomeActivity : AppCompatActivity() {
    fun onFace(view: View) {
        Used.start(this)
    }
}

object Used {
    fun never(home: HomeActivity) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null)
    }

    fun start(home: HomeActivity) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null) // expect: missing-consent
    }
}

object Never {
    @JvmStatic
    fun enter(home: HomeActivity) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null)
    }
}

object Kept {
    @Keep
    fun open(home: HomeActivity) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(home, null) // expect: missing-consent "called from outside"
    }
}
