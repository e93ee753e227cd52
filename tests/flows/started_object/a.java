package demo;

import android.app.Activity;
import android.os.AsyncTask;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private final Store store = new Store();
    private final CompareTask task = new CompareTask();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            task.execute();
        }
    }
}

class CompareTask extends AsyncTask<Void, Void, Void> {
    @Override
    protected Void doInBackground(Void... nothing) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null);
        return null;
    }
}

class OpenActivity extends Activity {
    private final Thread worker = new Thread(() -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(null, null)); // expect: missing-consent

    @Override
    protected void onStart() {
        super.onStart();
        worker.start();
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
