package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private static final boolean ASK = false;
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (ASK && !prefs.getBoolean("face_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "always false"
    }
}

class SwitchedOnActivity extends Activity {
    public void onPunch(View view) {
        if (Flags.FACE_CONSENT) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "always true"
        }
    }
}

class AlwaysAskActivity extends Activity {
    private static final boolean ASK = true;
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (ASK && !prefs.getBoolean("face_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class LiteralActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (true || prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "always true"
        }
    }
}

final class Flags {
    static final boolean FACE_CONSENT = true;
}
