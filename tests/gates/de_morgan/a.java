package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;
    private boolean ready;

    public void onPunch(View view) {
        if (!(ready && prefs.getBoolean("face_consent", false))) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onShortcut(View view) {
        if (!ready || !prefs.getBoolean("face_consent", false)) return;
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class LooseActivity extends Activity {
    private SharedPreferences prefs;
    private boolean ready;

    public void onPunch(View view) {
        if (!ready && !prefs.getBoolean("face_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "something else is enough"
    }
}
