package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        requireConsent();
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    private void requireConsent() {
        if (!prefs.getBoolean("face_consent", false)) {
            throw new IllegalStateException("no consent");
        }
    }
}

class SwallowedActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        try {
            if (!prefs.getBoolean("face_consent", false)) {
                throw new IllegalStateException("no consent");
            }
        } catch (IllegalStateException ignored) {
            setTitle("未授权");
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "is caught"
    }
}
