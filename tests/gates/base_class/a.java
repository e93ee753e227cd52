package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends ConsentedActivity {
    @Override
    protected void onAllowed() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

abstract class ConsentedActivity extends Activity {
    private SharedPreferences prefs;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        prefs = getSharedPreferences("app", MODE_PRIVATE);
        if (prefs.getBoolean("face_consent", false)) {
            onAllowed();
        } else {
            finish();
        }
    }

    protected abstract void onAllowed();
}

abstract class PlainActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        begin();
    }

    protected abstract void begin();
}

class GateActivity extends PlainActivity {
    @Override
    protected void begin() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}
