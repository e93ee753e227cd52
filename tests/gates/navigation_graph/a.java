package demo;

import android.os.Bundle;
import android.view.View;
import androidx.fragment.app.Fragment;
import androidx.navigation.fragment.NavHostFragment;
import androidx.navigation.fragment.findNavController;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class HomeFragment extends Fragment {
    public void onStartClick(View view) {
        NavHostFragment.findNavController(this).navigate(R.id.toConsent);
    }

    public void onDirectClick(View view) {
        NavHostFragment.findNavController(this).navigate(R.id.toDirect);
    }
}

class ConsentFragment extends Fragment {
    public ConsentFragment() {
        super(R.layout.fragment_consent);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        view.findViewById(R.id.accept).setOnClickListener(v ->
                NavHostFragment.findNavController(this).navigate(R.id.toFace));
    }
}

class FaceFragment extends Fragment {
    @Override
    public void onViewCreated(View view, Bundle state) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(getActivity(), null);
    }
}

class DirectFragment extends Fragment {
    @Override
    public void onViewCreated(View view, Bundle state) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(getActivity(), null); // expect: missing-consent
    }
}
