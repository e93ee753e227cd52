package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private final Settings settings = new Settings(this);

    public void onPunch(View view) {
        if (settings.isStepDone()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class OnboardedActivity extends Activity {
    private final Settings settings = new Settings(this);

    public void onPunch(View view) {
        if (settings.isTourDone()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}
