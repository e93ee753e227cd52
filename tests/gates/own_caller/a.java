package demo;

import android.app.Activity;
import android.content.SharedPreferences;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class AgainActivity extends Activity {
    public void scan(int times) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        if (times > 0) {
            scan(times - 1);
        }
    }
}

class InTurnActivity extends Activity {
    public void begin() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        retry();
    }

    private void retry() {
        begin();
    }
}

class PrivateActivity extends Activity {
    private void first() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        second();
    }

    private void second() {
        first();
    }
}

class AskedActivity extends Activity {
    private SharedPreferences prefs;

    public void onPunch(View view) {
        if (prefs.getBoolean("face_consent", false)) {
            scanAsked(3);
        }
    }

    public void scanAsked(int times) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        if (times > 0) {
            scanAsked(times - 1);
        }
    }
}
