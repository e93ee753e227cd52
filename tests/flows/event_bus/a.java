package demo;

import android.app.Activity;
import android.view.View;
import org.greenrobot.eventbus.EventBus;
import org.greenrobot.eventbus.Subscribe;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            EventBus.getDefault().post(new Agreed());
        }
    }

    @Subscribe
    public void onAgreed(Agreed event) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class TwoActivity extends Activity {
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            EventBus.getDefault().post(new Punched());
        }
    }

    @Override
    protected void onStart() {
        super.onStart();
        EventBus.getDefault().post(new Punched());
    }

    @Subscribe
    public void onPunched(Punched event) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}

class Agreed {}

class Punched {}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
