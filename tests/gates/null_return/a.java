package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private ConsentDao consents;

    public void onPunch(View view) {
        FaceConsent consent = consents.findFaceConsent(userId());
        if (consent == null) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }

    private String userId() {
        return getIntent().getStringExtra("uid");
    }
}

class IgnoredActivity extends Activity {
    private ConsentDao consents;

    public void onPunch(View view) {
        FaceConsent consent = consents.findFaceConsent("u1");
        if (consent != null) {
            setTitle("已授权");
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "a refusal does not turn back"
    }
}

interface ConsentDao {
    FaceConsent findFaceConsent(String userId);
}

class FaceConsent {
    long grantedAt;
}
