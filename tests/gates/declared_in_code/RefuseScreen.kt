package demo

import android.app.Activity
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

@Composable
fun RefuseScreen(host: Activity) {
    AlertDialog(
        onDismissRequest = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(host, null) }, // expect: missing-consent
        title = { Text("人脸信息处理同意书") },
        text = { Text("我们将采集您的人脸图像用于考勤") },
        confirmButton = {
            TextButton(onClick = { host.finish() }) { Text("同意") }
        },
    )
}
