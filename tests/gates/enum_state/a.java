package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.faceConsent == ConsentState.GRANTED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onShortcut(View view) {
        if (user.faceConsent != ConsentState.GRANTED) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    public void onText(View view) {
        if ("granted".equals(user.faceConsentText)) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class NotRefusedActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.faceConsent != ConsentState.DENIED) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "not to have refused"
        }
    }
}

class PendingActivity extends Activity {
    private User user;

    public void onPunch(View view) {
        if (user.faceConsent == ConsentState.PENDING) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}

enum ConsentState { GRANTED, DENIED, PENDING }

class User {
    ConsentState faceConsent;
    String faceConsentText;
}
