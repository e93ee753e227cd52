package a

import android.app.Activity
import androidx.compose.foundation.clickable
import androidx.compose.foundation.layout.Column
import androidx.compose.material3.Button
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.Modifier
import com.alipay.face.api.ZIMFacadeBuilder

@Composable
fun SoleScreen(activity: Activity, onOther: () -> Unit) {
    Column {
        Button(onClick = {
            ZIMFacadeBuilder.create(activity).verify("id", true, null, null) // expect: sole-verification "can never be used instead"
        }) { Text("刷脸登录") }
        Button(onClick = onOther, enabled = false) { Text("短信验证码") }
    }
}
