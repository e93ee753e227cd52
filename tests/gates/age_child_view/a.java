package demo;

import android.app.Activity;
import android.view.View;
import android.view.ViewGroup;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private android.content.SharedPreferences prefs;
    private ViewGroup panel;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            return;
        }
        View child = panel.getChildAt(0);
        if (child != null) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-age-gate
        }
    }
}
