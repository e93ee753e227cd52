package demo

import android.app.AlertDialog
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.LiveData
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow

class LiveActivity : AppCompatActivity() {
    private lateinit var model: LiveModel

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
            .setPositiveButton("同意") { _, _ -> model.tick() }
            .setNegativeButton("不同意", null)
            .show()
    }

    fun onPunch(view: View) {
        if (model.ticked.value == true) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }

    fun onEarly(view: View) {
        if (model.ticked.value != true) return
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
    }
}

class LoadedActivity : AppCompatActivity() {
    private lateinit var model: LiveModel

    fun onPunch(view: View) {
        if (model.loaded.value == true) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}

class UntickedActivity : AppCompatActivity() {
    private lateinit var model: LiveModel

    fun onPunch(view: View) {
        if (model.ticked.value != true) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent "wrong side"
        }
    }
}

class FlowActivity : AppCompatActivity() {
    private lateinit var model: FlowModel

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
            .setPositiveButton("同意") { _, _ -> model.tick() }
            .setNegativeButton("不同意", null)
            .show()
    }

    fun onPunch(view: View) {
        if (model.ticked.value) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)
        }
    }
}

class LiveModel : ViewModel() {
    private val _ticked = MutableLiveData(false)
    val ticked: LiveData<Boolean> = _ticked
    private val _loaded = MutableLiveData(false)
    val loaded: LiveData<Boolean> = _loaded

    fun tick() {
        _ticked.value = true
    }

    fun load() {
        _loaded.postValue(true)
    }
}

class FlowModel : ViewModel() {
    private val _ticked = MutableStateFlow(false)
    val ticked: StateFlow<Boolean> = _ticked.asStateFlow()

    fun tick() {
        _ticked.update { true }
    }
}
