package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.faceConsentAt != null) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onShortcut(View view) {
        if (getSharedPreferences("app", MODE_PRIVATE).getLong("face_consent_at", 0L) > 0) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onTimer(View view) {
        if (getSharedPreferences("app", MODE_PRIVATE).getLong("face_consent_at", 0L) <= 0) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class MissingStampActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.faceConsentAt == null) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}

class User {
    Long faceConsentAt;
}
