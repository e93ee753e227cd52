package demo;

import android.app.Activity;
import android.content.Intent;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            startActivityForResult(new Intent(this, CardActivity.class), 1);
        }
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class TwoActivity extends Activity {
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            startActivityForResult(new Intent(this, CardActivity.class), 1);
        }
    }

    public void onAgain(View view) {
        startActivityForResult(new Intent(this, CardActivity.class), 1);
    }

    @Override
    protected void onActivityResult(int code, int result, Intent data) {
        if (code == 1 && result == RESULT_OK) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}

class CardActivity extends Activity {}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
