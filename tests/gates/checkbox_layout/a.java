package demo;

import android.os.Bundle;
import android.widget.CheckBox;
import android.widget.Toast;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    private CheckBox rules;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        rules = findViewById(R.id.cb_rules);
        findViewById(R.id.btn_start).setOnClickListener(v -> {
            if (!rules.isChecked()) {
                Toast.makeText(this, "请先勾选", Toast.LENGTH_SHORT).show();
                return;
            }
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        });
    }
}

class SoundActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        CheckBox sound = findViewById(R.id.cb_sound);
        findViewById(R.id.btn_sound).setOnClickListener(v -> {
            if (sound.isChecked()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "never read"
            }
        });
    }
}
