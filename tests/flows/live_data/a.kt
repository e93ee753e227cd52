package demo

import android.app.Activity
import android.os.Bundle
import android.view.View
import androidx.activity.viewModels
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.LiveData
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class GatedActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: TicketViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        vm.ticket.observe(this) { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) }
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.load()
    }
}

class TicketViewModel : ViewModel() {
    private val _ticket = MutableLiveData<String>()
    val ticket: LiveData<String> = _ticket

    fun load() {
        _ticket.postValue("ticket")
    }
}

class TwoActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: LooseViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        vm.ticket.observe(this, ::verify)
        vm.warm()
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.load()
    }

    private fun verify(ticket: String) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
    }
}

class LooseViewModel : ViewModel() {
    private val _ticket = MutableLiveData<String>()
    val ticket: LiveData<String> get() = _ticket

    fun load() {
        _ticket.value = "ticket"
    }

    fun warm() {
        _ticket.value = "none"
    }
}

class SortedActivity : AppCompatActivity() {
    private val store = Store()
    private val vm: StepViewModel by viewModels()

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        vm.step.observe(this) { step ->
            when (step) {
                Step.FACE -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
                Step.FORM -> title = "form"
            }
        }
        vm.form()
    }

    fun onPunch(view: View) {
        if (store.faceConsent) vm.face()
    }
}

enum class Step { FORM, FACE }

class StepViewModel : ViewModel() {
    val step = MutableLiveData(Step.FORM)

    fun form() {
        step.value = Step.FORM
    }

    fun face() {
        step.value = Step.FACE
    }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
