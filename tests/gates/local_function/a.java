package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        Runnable open = () -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            open.run();
        }
    }
}

class EitherWayActivity extends Activity {
    public void onPunch(View view) {
        Runnable open = () -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        if (getSharedPreferences("app", MODE_PRIVATE).getBoolean("face_consent", false)) {
            open.run();
        } else {
            open.run();
        }
    }
}
