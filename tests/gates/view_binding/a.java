package demo;

import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import demo.databinding.ActivityCheckInBinding;

public class CheckInActivity extends AppCompatActivity {
    private ActivityCheckInBinding binding;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        binding = ActivityCheckInBinding.inflate(getLayoutInflater());
        setContentView(binding.getRoot());
        binding.btnStart.setOnClickListener(v -> {
            if (binding.cbFaceRules.isChecked()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
            }
        });
    }
}

class DirectActivity extends AppCompatActivity {
    private ActivityCheckInBinding binding;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        binding = ActivityCheckInBinding.inflate(getLayoutInflater());
        setContentView(binding.getRoot());
        binding.btnDirect.setOnClickListener(v -> {
            if (!binding.cbFaceRules.isChecked()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
            }
        });
    }
}
