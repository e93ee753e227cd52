package demo;

import android.os.Bundle;
import android.widget.CheckBox;
import android.widget.CompoundButton;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    private boolean first;
    private boolean second;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        CheckBox policy = findViewById(R.id.cb_policy);
        CheckBox face = findViewById(R.id.cb_face);
        policy.setOnCheckedChangeListener((button, checked) -> first = checked);
        face.setOnCheckedChangeListener(new CompoundButton.OnCheckedChangeListener() {
            @Override
            public void onCheckedChanged(CompoundButton button, boolean isChecked) {
                second = isChecked;
            }
        });
        findViewById(R.id.btn_start).setOnClickListener(v -> {
            if (first && second) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
            }
        });
    }
}

class PolicyActivity extends AppCompatActivity {
    private boolean first;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        CheckBox policy = findViewById(R.id.cb_policy);
        policy.setOnCheckedChangeListener((button, checked) -> first = checked);
        findViewById(R.id.btn_policy).setOnClickListener(v -> {
            if (first) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: bundled-consent "never read"
            }
        });
    }
}
