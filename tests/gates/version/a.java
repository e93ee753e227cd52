package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private static final int RULES_VERSION = 3;
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getInt("face_consent_version", 0) >= RULES_VERSION) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onShortcut(View view) {
        if (prefs.getInt("face_consent_version", 0) < RULES_VERSION) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class OutdatedActivity extends Activity {
    private static final int RULES_VERSION = 3;
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getInt("face_consent_version", 0) < RULES_VERSION) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}
