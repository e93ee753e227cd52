package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;
    private boolean firstTime;

    public void onPunch(View view) {
        if (firstTime) {
            if (!prefs.getBoolean("face_consent", false)) {
                return;
            }
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "another branch only"
    }
}

class BothWaysActivity extends Activity {
    private SharedPreferences prefs;
    private boolean firstTime;

    public void onPunch(View view) {
        if (firstTime) {
            if (!prefs.getBoolean("face_consent", false)) {
                return;
            }
        } else {
            if (!prefs.getBoolean("face_consent", false)) {
                finish();
                return;
            }
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
