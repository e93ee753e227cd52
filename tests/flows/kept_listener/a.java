package demo;

import android.app.Activity;
import android.hardware.Camera;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private final Store store = new Store();
    private final Frames frames = new Frames();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            Camera.open(1).setPreviewCallback(frames);
        }
    }

    private class Frames implements Camera.PreviewCallback {
        @Override
        public void onPreviewFrame(byte[] data, Camera camera) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null);
        }
    }
}

class OpenActivity extends Activity {
    private final Camera.PreviewCallback frames = new Camera.PreviewCallback() {
        @Override
        public void onPreviewFrame(byte[] data, Camera camera) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null); // expect: missing-consent
        }
    };

    public void onPunch(View view) {
        Camera.open(1).setPreviewCallback(frames);
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
