package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private Store store;

    public void onPunch(View view) {
        if (allowed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    private boolean allowed() {
        switch (store.faceConsent()) {
            case GRANTED:
                return true;
            default:
                return false;
        }
    }
}

class SwappedActivity extends Activity {
    private Store store;

    public void onPunch(View view) {
        if (allowed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "wrong side"
        }
    }

    private boolean allowed() {
        switch (store.faceConsent()) {
            case GRANTED:
                return false;
            default:
                return true;
        }
    }
}

class CaughtActivity extends Activity {
    private Store store;

    public void onPunch(View view) {
        if (allowed()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "something else is enough"
        }
    }

    private boolean allowed() {
        try {
            return store.faceConsent() == Consent.GRANTED;
        } catch (IllegalStateException offline) {
            return true;
        }
    }
}

enum Consent { GRANTED, DENIED, UNKNOWN }

interface Store {
    Consent faceConsent();
}
