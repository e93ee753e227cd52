package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.util.Optional;

public class CheckInActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        Optional.of(user).filter(u -> u.faceConsent).ifPresent(u -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
    }
}

class UnfilteredActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        Optional.ofNullable(user).ifPresent(u -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)); // expect: missing-consent
    }
}

class User {
    boolean faceConsent;
}
