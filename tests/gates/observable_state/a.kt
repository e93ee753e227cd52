package demo

import android.app.AlertDialog
import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.ViewModel
import androidx.lifecycle.ViewModelProvider
import androidx.lifecycle.lifecycleScope
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import kotlinx.coroutines.flow.asStateFlow
import kotlinx.coroutines.launch

class CheckInActivity : AppCompatActivity() {
    private lateinit var model: ConsentViewModel

    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        model = ViewModelProvider(this).get(ConsentViewModel::class.java)
        lifecycleScope.launch {
            model.agreed.collect { agreed ->
                if (agreed) {
                    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this@CheckInActivity, null)
                }
            }
        }
    }

    fun onAsk(view: View) {
        AlertDialog.Builder(this)
            .setMessage("同意我们处理您的人脸信息，用于门禁通行？")
            .setPositiveButton("同意") { _, _ -> model.accept() }
            .setNegativeButton("不同意", null)
            .show()
    }
}

class LoadedActivity : AppCompatActivity() {
    private lateinit var model: ProfileViewModel

    fun onOpen(view: View) {
        if (model.loaded.value) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) // expect: missing-consent
        }
    }
}

class ConsentViewModel : ViewModel() {
    private val _agreed = MutableStateFlow(false)
    val agreed: StateFlow<Boolean> = _agreed.asStateFlow()

    fun accept() {
        _agreed.value = true
    }
}

class ProfileViewModel : ViewModel() {
    private val _loaded = MutableStateFlow(false)
    val loaded: StateFlow<Boolean> = _loaded.asStateFlow()

    fun load() {
        _loaded.value = true
    }
}
