package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    private lateinit var prefs: SharedPreferences

    fun onPunch(view: View) {
        withConsent { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }

    private inline fun withConsent(action: () -> Unit) {
        if (prefs.getBoolean("face_consent", false)) action() else finish()
    }
}

class TimedActivity : Activity() {
    fun onPunch(view: View) {
        timed { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent
    }

    private inline fun timed(action: () -> Unit) {
        val start = System.nanoTime()
        action()
        title = "took ${System.nanoTime() - start}"
    }
}
