package demo

import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.lifecycle.ViewModel
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.asStateFlow

class LooseViewModel : ViewModel() {
    private val _stage = MutableStateFlow<Stage>(Stage.Form)
    val stage = _stage.asStateFlow()

    fun scan() {
        _stage.value = Stage.Scan
    }
}

@Composable
fun Loose(vm: LooseViewModel, store: Store) {
    val stage by vm.stage.collectAsState()
    LaunchedEffect(stage) {
        if (stage is Stage.Scan) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) // expect: missing-consent
    }
    Button(onClick = { if (store.faceConsent) vm.scan() }) { Text("go") }
    Button(onClick = { vm.scan() }) { Text("again") }
}
