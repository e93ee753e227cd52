package demo;

import android.Manifest;
import android.app.Activity;
import android.os.Bundle;
import android.view.View;
import androidx.core.app.ActivityCompat;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends Activity {
    private final Store store = new Store();

    @Override
    protected void onCreate(Bundle state) {
        findViewById(R.id.go).setOnClickListener(v -> {
            if (!store.isFaceConsentGiven()) {
                return;
            }
            ActivityCompat.requestPermissions(this, new String[] {Manifest.permission.CAMERA}, 1);
        });
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (results[0] == 0) {
            collect();
        }
    }

    private void collect() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class OpenActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        findViewById(R.id.go).setOnClickListener(v -> requestPermissions(new String[] {Manifest.permission.CAMERA}, 1));
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}

class CodesActivity extends Activity {
    private static final int FACE = 11;
    private static final int FILES = 12;
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            requestPermissions(new String[] {Manifest.permission.CAMERA}, FACE);
        }
    }

    public void onShare(View view) {
        requestPermissions(new String[] {Manifest.permission.READ_EXTERNAL_STORAGE}, FILES);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (code != FACE) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class WrongCodeActivity extends Activity {
    private static final int FACE = 11;
    private static final int FILES = 12;
    private final Store store = new Store();

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            requestPermissions(new String[] {Manifest.permission.CAMERA}, FACE);
        }
    }

    public void onShare(View view) {
        requestPermissions(new String[] {Manifest.permission.CAMERA}, FILES);
    }

    @Override
    public void onRequestPermissionsResult(int code, String[] permissions, int[] results) {
        if (code == FILES) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
