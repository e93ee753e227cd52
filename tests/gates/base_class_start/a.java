package demo;

import android.app.Activity;
import android.content.Intent;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends GuardedActivity {
    @Override
    protected void onResume() {
        super.onResume();
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

abstract class GuardedActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        if (!getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            startActivity(new Intent("demo.CONSENT"));
            finish();
            return;
        }
        setTitle("打卡");
    }
}
