package demo;

import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import io.reactivex.subjects.PublishSubject;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private final Store store = new Store();
    private final PublishSubject<String> start = PublishSubject.create();

    @Override
    protected void onCreate(Bundle state) {
        start.throttleFirst(1, SECONDS).subscribe(id -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null));
    }

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            start.onNext("x");
        }
    }
}

class TwoActivity extends Activity {
    private final Store store = new Store();
    private final PublishSubject<String> start = PublishSubject.create();

    @Override
    protected void onCreate(Bundle state) {
        start.subscribe(id -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)); // expect: missing-consent
        start.onNext("first");
    }

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            start.onNext("x");
        }
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
