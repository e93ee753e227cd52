package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private Guard guard;

    public void onPunch(View view) {
        try {
            guard.ensureFaceConsent();
        } catch (ConsentMissing missing) {
            setTitle("请先同意");
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class SwallowActivity extends Activity {
    private Guard guard;

    public void onPunch(View view) {
        try {
            guard.ensureFaceConsent();
        } catch (ConsentMissing missing) {
            setTitle("请先同意");
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "is caught"
    }
}

class Guard {
    private SharedPreferences prefs;

    void ensureFaceConsent() throws ConsentMissing {
        if (!prefs.getBoolean("face_consent", false)) {
            throw new ConsentMissing();
        }
    }
}

class ConsentMissing extends Exception {
}
