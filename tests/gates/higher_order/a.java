package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        withConsent(() -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
    }

    private void withConsent(Runnable action) {
        if (prefs.getBoolean("face_consent", false)) {
            action.run();
        } else {
            finish();
        }
    }
}

class TimedActivity extends Activity {
    public void onPunch(View view) {
        timed(() -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)); // expect: missing-consent
    }

    private void timed(Runnable action) {
        long start = System.nanoTime();
        action.run();
        setTitle("took " + (System.nanoTime() - start));
    }
}
