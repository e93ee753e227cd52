package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        boolean agreed = prefs.getBoolean("face_consent", false);
        android.util.Log.i("punch", "consent=" + agreed);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "read and decides nothing"
    }
}
