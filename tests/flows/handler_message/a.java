package demo;

import android.app.Activity;
import android.os.Handler;
import android.os.Message;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private static final int FACE = 1;
    private static final int TIME = 2;
    private final Store store = new Store();
    private final FaceHandler handler = new FaceHandler();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            Message message = new Message();
            message.what = FACE;
            handler.sendMessage(message);
        }
    }

    @Override
    protected void onStart() {
        super.onStart();
        handler.sendEmptyMessage(TIME);
    }

    private static class FaceHandler extends Handler {
        @Override
        public void handleMessage(Message message) {
            if (message.what == FACE) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null);
            }
        }
    }
}

class OpenActivity extends Activity {
    private final Handler handler = new Handler(new Handler.Callback() {
        @Override
        public boolean handleMessage(Message message) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null); // expect: missing-consent
            return true;
        }
    });

    @Override
    protected void onStart() {
        super.onStart();
        handler.sendEmptyMessage(2);
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
