package demo;

import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import androidx.appcompat.app.AppCompatActivity;
import androidx.fragment.app.DialogFragment;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity implements RulesFragment.Host {
    public void onPunch(View view) {
        new RulesFragment().show(getSupportFragmentManager(), "rules");
    }

    @Override
    public void rulesDone() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class RulesFragment extends DialogFragment {
    interface Host {
        void rulesDone();
    }

    @Override
    public View onCreateView(LayoutInflater inflater, ViewGroup container, Bundle state) {
        View view = inflater.inflate(R.layout.dialog_face_rules, container, false);
        view.findViewById(R.id.btn_ok).setOnClickListener(v -> ((Host) getActivity()).rulesDone());
        view.findViewById(R.id.btn_refuse).setOnClickListener(v -> dismiss());
        return view;
    }
}
