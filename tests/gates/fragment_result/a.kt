package demo

import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.core.os.bundleOf
import androidx.fragment.app.Fragment
import androidx.fragment.app.setFragmentResult
import androidx.fragment.app.setFragmentResultListener
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class VisitFragment : Fragment() {
    override fun onViewCreated(view: View, state: Bundle?) {
        setFragmentResultListener("face_rules") { _, bundle ->
            if (bundle.getBoolean("ok")) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
            }
        }
    }
}

class SkipFragment : Fragment() {
    override fun onViewCreated(view: View, state: Bundle?) {
        setFragmentResultListener("tour") { _, bundle ->
            if (bundle.getBoolean("finished")) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) // expect: missing-consent
            }
        }
    }
}

class ConsentFragment : Fragment(R.layout.fragment_consent) {
    override fun onViewCreated(view: View, state: Bundle?) {
        view.findViewById<Button>(R.id.agree).setOnClickListener {
            setFragmentResult("face_rules", bundleOf("ok" to true))
        }
    }
}
