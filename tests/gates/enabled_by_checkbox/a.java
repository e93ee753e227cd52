package demo;

import android.os.Bundle;
import android.widget.Button;
import android.widget.CheckBox;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        CheckBox box = findViewById(R.id.cb_face);
        Button start = findViewById(R.id.btn_start);
        box.setOnCheckedChangeListener((button, checked) -> start.setEnabled(checked));
        start.setOnClickListener(v -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
    }
}

class LooseActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_loose);
        CheckBox box = findViewById(R.id.cb_face);
        Button start = findViewById(R.id.btn_loose);
        box.setOnCheckedChangeListener((button, checked) -> start.setAlpha(checked ? 1f : 0.5f));
        start.setOnClickListener(v -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)); // expect: missing-consent "read and decides nothing"
    }
}
