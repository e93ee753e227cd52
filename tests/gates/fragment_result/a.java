package demo;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.fragment.app.Fragment;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class VisitFragment extends Fragment {
    @Override
    public void onViewCreated(View view, Bundle state) {
        getParentFragmentManager().setFragmentResultListener("face_rules", this, (key, bundle) -> {
            if (bundle.getBoolean("ok")) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(getActivity(), null);
            }
        });
    }
}

class SkipFragment extends Fragment {
    @Override
    public void onViewCreated(View view, Bundle state) {
        getParentFragmentManager().setFragmentResultListener("tour", this, (key, bundle) -> {
            if (bundle.getBoolean("finished")) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(getActivity(), null); // expect: missing-consent
            }
        });
    }
}

class ConsentFragment extends Fragment {
    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        return inflater.inflate(R.layout.fragment_consent, container, false);
    }

    @Override
    public void onViewCreated(View view, Bundle state) {
        view.findViewById(R.id.agree).setOnClickListener(v -> {
            Bundle result = new Bundle();
            result.putBoolean("ok", true);
            getParentFragmentManager().setFragmentResult("face_rules", result);
        });
    }
}
