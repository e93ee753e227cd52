package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.util.Map;
import java.util.Set;

public class CheckInActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.grantedConsents.contains("face")) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onShortcut(View view) {
        if (!user.consents.getOrDefault("face_recognition", false)) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class OtherPurposeActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.grantedConsents.contains("marketing")) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}

class User {
    Set<String> grantedConsents;
    Map<String, Boolean> consents;
}
