package demo;

import android.os.Bundle;
import android.widget.Button;
import android.widget.CheckBox;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    private CheckBox box;
    private Button start;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        box = findViewById(R.id.cb_face);
        start = findViewById(R.id.btn_start);
        start.setEnabled(false);
        box.setOnClickListener(v -> refresh());
        start.setOnClickListener(v -> open());
    }

    private void refresh() {
        start.setEnabled(box.isChecked());
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class AlwaysActivity extends AppCompatActivity {
    private Button start;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_always);
        start = findViewById(R.id.btn_always);
        start.setOnClickListener(v -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)); // expect: missing-consent "never read"
    }

    @Override
    protected void onResume() {
        super.onResume();
        start.setEnabled(true);
    }
}
