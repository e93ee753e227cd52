package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}

class InvertedReturnActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
    }
}

class EqualsFalseActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false) == false) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
