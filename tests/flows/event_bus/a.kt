package demo

import android.app.Activity
import android.view.View
import org.greenrobot.eventbus.EventBus
import org.greenrobot.eventbus.Subscribe
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) EventBus.getDefault().post(Agreed())
    }

    @Subscribe
    fun onAgreed(event: Agreed) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class TwoActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) EventBus.getDefault().post(Punched(true))
    }

    override fun onStart() {
        super.onStart()
        EventBus.getDefault().postSticky(Punched(false))
    }

    @Subscribe
    fun onPunched(event: Punched) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class SortedActivity : Activity() {
    private val store = Store()

    fun onPunch(view: View) {
        if (store.faceConsent) EventBus.getDefault().post(Marked(true))
    }

    override fun onStart() {
        super.onStart()
        EventBus.getDefault().post(Marked(false))
    }

    @Subscribe
    fun onMarked(event: Marked) {
        if (event.face) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class Agreed

class Punched(val face: Boolean)

class Marked(val face: Boolean)

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
