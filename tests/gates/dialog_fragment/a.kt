package demo

import android.os.Bundle
import android.view.LayoutInflater
import android.view.View
import android.view.ViewGroup
import android.widget.Button
import androidx.appcompat.app.AppCompatActivity
import androidx.fragment.app.DialogFragment
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInActivity : AppCompatActivity() {
    fun onPunch(view: View) {
        val rules = RulesFragment()
        rules.done = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) }
        rules.show(supportFragmentManager, "rules")
    }
}

class SkippedActivity : AppCompatActivity() {
    fun onPunch(view: View) {
        val rules = RulesFragment()
        rules.skipped = { WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null) } // expect: missing-consent "refused or closed"
        rules.show(supportFragmentManager, "rules")
    }
}

class RulesFragment : DialogFragment() {
    var done: () -> Unit = {}
    var skipped: () -> Unit = {}

    override fun onCreateView(inflater: LayoutInflater, container: ViewGroup?, state: Bundle?): View {
        val view = inflater.inflate(R.layout.dialog_face_rules, container, false)
        view.findViewById<Button>(R.id.btn_ok).setOnClickListener { done() }
        view.findViewById<Button>(R.id.btn_refuse).setOnClickListener {
            skipped()
            dismiss()
        }
        return view
    }
}
