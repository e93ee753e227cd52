package demo

import android.app.Activity
import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Button
import androidx.compose.material3.Checkbox
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

@Composable
fun CheckInScreen(host: Activity) {
    var agreed by remember { mutableStateOf(false) }
    Column {
        Row {
            Checkbox(checked = agreed, onCheckedChange = { agreed = it })
            Text("我同意处理我的人脸信息")
        }
        Button(enabled = agreed, onClick = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(host, null) }) {
            Text("开始")
        }
    }
}

@Composable
fun AskScreen(host: Activity) {
    var asking by remember { mutableStateOf(false) }
    Button(onClick = { asking = true }) {
        Text("刷脸打卡")
    }
    if (asking) {
        AlertDialog(
            onDismissRequest = { asking = false },
            title = { Text("人脸信息处理同意书") },
            text = { Text("我们将采集您的人脸图像用于考勤") },
            confirmButton = {
                TextButton(onClick = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(host, null) }) { Text("同意") }
            },
            dismissButton = {
                TextButton(onClick = { asking = false }) { Text("不同意") }
            },
        )
    }
}
