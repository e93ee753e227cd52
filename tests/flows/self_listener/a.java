package demo;

import android.app.Activity;
import android.hardware.Camera;
import android.os.Bundle;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity implements Camera.PreviewCallback {
    private final Store store = new Store();

    @Override
    protected void onCreate(Bundle state) {
        findViewById(R.id.go).setOnClickListener(v -> start());
    }

    private void start() {
        if (!store.isFaceConsentGiven()) {
            return;
        }
        Camera.open(1).setPreviewCallback(this);
    }

    @Override
    public void onPreviewFrame(byte[] data, Camera camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class TwoActivity extends Activity implements Camera.PreviewCallback {
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            Camera.open(1).setPreviewCallback(this);
        }
    }

    public void onAgain(View view) {
        Camera.open(1).setPreviewCallback(this);
    }

    @Override
    public void onPreviewFrame(byte[] data, Camera camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}

class HelperActivity extends Activity {
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            new Frames().open();
        }
    }
}

class Frames implements Camera.PreviewCallback {
    void open() {
        Camera.open(1).setPreviewCallback(this);
    }

    @Override
    public void onPreviewFrame(byte[] data, Camera camera) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null);
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
