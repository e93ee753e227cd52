package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            openFace();
        }
    }

    public void onRetry(View view) {
        openFace();
    }

    private void openFace() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "does not ask"
    }
}
