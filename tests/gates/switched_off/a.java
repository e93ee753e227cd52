package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private static final boolean TRIAL = false;
    private final boolean trial = false;
    private static boolean later = false;

    public void onOff(View view) {
        if (TRIAL) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onLiteral(View view) {
        if (view.isEnabled() && false) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        } else if (trial) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }

    public void onReturn(View view) {
        if (!Build.TRIAL) return;
        view.post(() -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
    }

    public void onMode(View view) {
        if (Build.MODE == 2) {
            start();
        }
    }

    private void start() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class SwitchedOnActivity extends Activity {
    static boolean later = false;

    public void onOn(View view) {
        if (!Build.TRIAL) {
            start();
        }
    }

    private void start() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}

class LaterActivity extends Activity {
    private boolean later = false;

    public void onLater(View view) {
        if (later) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
        later = true;
    }
}

class ModeActivity extends Activity {
    public void onMode(View view) {
        if (Build.MODE != 2) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}

final class Build {
    static final boolean TRIAL = false;
    static final int MODE = 1;
}
