package demo

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.LaunchedEffect
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.lifecycle.ViewModel
import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.StateFlow
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class MainActivity : ComponentActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContent {
            Gated(GatedViewModel(), Store())
            Kept(Store())
            Loose(LooseViewModel(), Store())
        }
    }
}

sealed interface Stage {
    object Form : Stage
    object Scan : Stage
}

class GatedViewModel : ViewModel() {
    private val _stage = MutableStateFlow<Stage>(Stage.Form)
    val stage: StateFlow<Stage> = _stage

    fun scan() {
        _stage.value = Stage.Scan
    }
}

@Composable
fun Gated(vm: GatedViewModel, store: Store) {
    val stage by vm.stage.collectAsState()
    LaunchedEffect(stage) {
        if (stage is Stage.Scan) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
    }
    Button(onClick = { if (store.faceConsent) vm.scan() }) { Text("go") }
}

@Composable
fun Kept(store: Store) {
    var scanning by remember { mutableStateOf(false) }
    LaunchedEffect(scanning) {
        if (scanning) WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)
    }
    Button(onClick = { if (store.faceConsent) scanning = true }) { Text("go") }
}

class Store {
    val faceConsent: Boolean get() = prefs.getBoolean("face_consent", false)
}
