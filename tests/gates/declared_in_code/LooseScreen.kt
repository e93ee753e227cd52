package demo

import android.app.Activity
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Button
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

@Composable
fun LooseScreen(host: Activity) {
    var agreed by remember { mutableStateOf(false) }
    Column {
        Row {
            Checkbox(checked = agreed, onCheckedChange = { agreed = it })
            Text("我同意处理我的人脸信息")
        }
        Button(onClick = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(host, null) }) { // expect: missing-consent
            Text("开始")
        }
    }
}
