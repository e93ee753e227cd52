package demo;

import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        findViewById(R.id.btn_next).setOnClickListener(v -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)); // expect: missing-consent "going on is taken"
    }
}
