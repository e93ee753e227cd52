package demo

import android.os.Bundle
import android.view.View
import android.widget.Button
import androidx.fragment.app.Fragment
import androidx.navigation.fragment.findNavController
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class HomeFragment : Fragment() {
    override fun onViewCreated(view: View, state: Bundle?) {
        view.findViewById<Button>(R.id.start).setOnClickListener { findNavController().navigate(R.id.toConsent) }
        view.findViewById<Button>(R.id.direct).setOnClickListener { findNavController().navigate(R.id.toDirect) }
    }
}

class ConsentFragment : Fragment(R.layout.fragment_consent) {
    override fun onViewCreated(view: View, state: Bundle?) {
        view.findViewById<Button>(R.id.accept).setOnClickListener {
            findNavController().navigate(R.id.toFace)
        }
    }
}

class FaceFragment : Fragment() {
    override fun onViewCreated(view: View, state: Bundle?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null)
    }
}

class DirectFragment : Fragment() {
    override fun onViewCreated(view: View, state: Bundle?) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(activity, null) // expect: missing-consent
    }
}
