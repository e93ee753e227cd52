package demo;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(new Intent("demo.CONSENT"));
            finish();
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "a refusal does not turn back"
    }
}

class ClickActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(new Intent("demo.CONSENT"));
            finish();
            return;
        }
        findViewById(R.id.punch).setOnClickListener(v -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
    }
}
