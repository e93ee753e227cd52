package demo

import android.app.Activity
import android.content.SharedPreferences
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import javax.inject.Inject

class CheckInActivity : Activity() {
    @Inject
    lateinit var repository: ConsentRepository

    fun onPunch(view: View) {
        if (repository.mayProceed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class OpenActivity : Activity() {
    @Inject
    lateinit var repository: AccountRepository

    fun onPunch(view: View) {
        if (repository.mayProceed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}

interface ConsentRepository {
    fun mayProceed(): Boolean
}

class PrefsConsentRepository @Inject constructor(private val prefs: SharedPreferences) : ConsentRepository {
    override fun mayProceed() = prefs.getBoolean("face_consent", false)
}

interface AccountRepository {
    fun mayProceed(): Boolean
}

class PrefsAccountRepository @Inject constructor(private val prefs: SharedPreferences) : AccountRepository {
    override fun mayProceed() = prefs.getBoolean("logged_in", false)
}
