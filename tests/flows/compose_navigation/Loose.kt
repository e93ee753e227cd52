package demo

import androidx.compose.runtime.Composable
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

@Composable
fun Loose() {
    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null) // expect: missing-consent
}
