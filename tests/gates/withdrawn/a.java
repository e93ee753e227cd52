package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false) && !prefs.getBoolean("face_consent_withdrawn", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class NeverAskedActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent_withdrawn", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "not to have refused"
        }
    }
}

class WithdrawnActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent_withdrawn", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}
