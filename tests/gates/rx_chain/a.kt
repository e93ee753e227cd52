package demo

import android.app.Activity
import android.view.View
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import io.reactivex.rxjava3.core.Single

class CheckInActivity : Activity() {
    private lateinit var client: ConsentClient

    fun onPunch(view: View) {
        client.faceConsent().filter { it }.subscribe { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
    }
}

class UnfilteredActivity : Activity() {
    private lateinit var client: ConsentClient

    fun onPunch(view: View) {
        client.faceConsent().subscribe { _ -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent "read and decides nothing"
    }
}

interface ConsentClient {
    fun faceConsent(): Single<Boolean>
}
