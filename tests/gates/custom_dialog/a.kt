package demo

import android.app.Activity
import android.app.Dialog
import android.content.Context
import android.os.Bundle
import android.view.View
import android.widget.TextView
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : Activity() {
    fun onPunch(view: View) {
        FaceRulesDialog(this, { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }, { finish() }).show()
    }
}

class NamedActivity : Activity() {
    fun onPunch(view: View) {
        FaceRulesDialog(
            this,
            onYes = { finish() },
            onNo = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }, // expect: missing-consent "refused or closed"
        ).show()
    }
}

class FaceRulesDialog(
    context: Context,
    private val onYes: () -> Unit,
    private val onNo: () -> Unit,
) : Dialog(context) {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.dialog_face_rules)
        findViewById<TextView>(R.id.tv_agree).setOnClickListener {
            dismiss()
            onYes()
        }
        findViewById<TextView>(R.id.tv_refuse).setOnClickListener {
            dismiss()
            onNo()
        }
    }
}
