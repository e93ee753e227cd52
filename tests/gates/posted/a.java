package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.os.Handler;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private final Handler handler = new Handler();
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            handler.postDelayed(() -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null), 300);
        }
    }
}

class EagerActivity extends Activity {
    private final Handler handler = new Handler();
    private SharedPreferences prefs;

    public void onPunch(View view) {
        handler.postDelayed(() -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null), 300); // expect: missing-consent "only afterwards"
        if (!prefs.getBoolean("face_consent", false)) {
            finish();
        }
    }
}
