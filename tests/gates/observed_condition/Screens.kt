package demo

import android.app.Activity
import androidx.compose.material3.Button
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.collectAsState
import androidx.compose.runtime.getValue
import androidx.compose.runtime.livedata.observeAsState
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.lifecycle.ViewModel
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk
import kotlinx.coroutines.flow.MutableStateFlow

@Composable
fun CollectedScreen(activity: Activity, model: BoxModel) {
    val ticked by model.ticked.collectAsState()
    Row {
        Checkbox(checked = ticked, onCheckedChange = { model.tick(it) })
        Text("我同意采集我的人脸信息，用于门禁核验")
    }
    Button(onClick = {
        if (ticked) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
        }
    }) { Text("开始") }
}

@Composable
fun HeldScreen(activity: Activity) {
    val ticked = remember { mutableStateOf(false) }
    Row {
        Checkbox(checked = ticked.value, onCheckedChange = { ticked.value = it })
        Text("我同意采集我的人脸信息，用于门禁核验")
    }
    Button(onClick = {
        if (ticked.value) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
        }
    }) { Text("开始") }
}

@Composable
fun MemberScreen(activity: Activity, model: StateModel) {
    Row {
        Checkbox(checked = model.ticked, onCheckedChange = { model.ticked = it })
        Text("我同意采集我的人脸信息，用于门禁核验")
    }
    Button(onClick = {
        if (model.ticked) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
        }
    }) { Text("开始") }
}

@Composable
fun MovedScreen(activity: Activity, model: BoxModel) {
    val moved by model.moved.collectAsState()
    Button(onClick = {
        if (moved) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) // expect: missing-consent
        }
    }) { Text("开始") }
    Button(onClick = { model.move() }) { Text("移动") }
}

class BoxModel : ViewModel() {
    val ticked = MutableStateFlow(false)
    val moved = MutableStateFlow(false)

    fun tick(value: Boolean) {
        ticked.value = value
    }

    fun move() {
        moved.value = true
    }
}

class StateModel : ViewModel() {
    var ticked by mutableStateOf(false)
}
