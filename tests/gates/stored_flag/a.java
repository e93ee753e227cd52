package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;
    private boolean allowed;

    public void onPunch(View view) {
        final boolean ok = prefs.getBoolean("face_consent", false);
        setTitle("打卡");
        if (ok) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onShortcut(View view) {
        if (allowed) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    @Override
    protected void onResume() {
        super.onResume();
        allowed = prefs.getBoolean("face_consent", false);
    }
}

class OverwrittenActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        boolean ok = prefs.getBoolean("face_consent", false);
        ok = true;
        if (ok) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "without the person's act"
        }
    }
}
