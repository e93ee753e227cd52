package demo;

import android.app.Activity;
import android.content.Intent;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (!prefs.getBoolean("face_consent", false)) {
            startActivity(new Intent("demo.SETTINGS"));
        } else {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class WrongWayActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            finish();
        } else {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}
