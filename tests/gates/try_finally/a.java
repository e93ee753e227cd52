package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        try {
            if (!prefs.getBoolean("face_consent", false)) {
                return;
            }
        } finally {
            setTitle("打卡");
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class FinallyActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        try {
            if (!prefs.getBoolean("face_consent", false)) {
                return;
            }
            setTitle("打卡");
        } finally {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "a refusal does not turn back"
        }
    }
}

class CatchActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        try {
            requireConsent();
        } catch (SecurityException refused) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }

    private void requireConsent() {
        if (!prefs.getBoolean("face_consent", false)) {
            throw new SecurityException("face consent missing");
        }
    }
}
