package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private ConsentStore store;

    public void onPunch(View view) {
        switch (store.faceConsent()) {
            case GRANTED:
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
                break;
            case DENIED:
                setTitle("您已拒绝");
                break;
            default:
                finish();
        }
    }
}

class FallThroughActivity extends Activity {
    private ConsentStore store;

    public void onPunch(View view) {
        switch (store.faceConsent()) {
            case DENIED:
                setTitle("您已拒绝");
            case GRANTED:
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "something else is enough"
                break;
            default:
                finish();
        }
    }
}

class DefaultActivity extends Activity {
    private ConsentStore store;

    public void onPunch(View view) {
        switch (store.faceConsent()) {
            case GRANTED:
                finish();
                break;
            default:
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }
}

enum Consent { GRANTED, DENIED, NOT_ASKED }

interface ConsentStore {
    Consent faceConsent();
}
