package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (mayUseFace()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    private boolean mayUseFace() {
        return prefs.getBoolean("face_consent", false);
    }
}

class CoveredActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (hasFaceConsent()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "always true"
        }
    }

    private boolean hasFaceConsent() {
        return true;
    }
}

class PolicyActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (canProceed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: bundled-consent
        }
    }

    private boolean canProceed() {
        if (prefs.getBoolean("privacy_policy_agreed", false)) {
            return true;
        }
        return false;
    }
}
