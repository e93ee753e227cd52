package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        String state = prefs.getBoolean("face_consent", false) ? openFace() : "refused";
        setTitle(state);
    }

    private String openFace() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        return "started";
    }
}

class SwappedActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        String state = prefs.getBoolean("face_consent", false) ? "refused" : openFace();
        setTitle(state);
    }

    private String openFace() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        return "started";
    }
}
