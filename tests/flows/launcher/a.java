package demo;

import android.Manifest;
import android.view.View;
import androidx.activity.result.ActivityResultLauncher;
import androidx.activity.result.contract.ActivityResultContracts;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class GatedActivity extends AppCompatActivity {
    private final Store store = new Store();
    private final ActivityResultLauncher<String> camera =
            registerForActivityResult(new ActivityResultContracts.RequestPermission(), granted -> {
                if (granted) {
                    WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
                }
            });

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            camera.launch(Manifest.permission.CAMERA);
        }
    }
}

class TwoActivity extends AppCompatActivity {
    private final Store store = new Store();
    private final ActivityResultLauncher<String> camera =
            registerForActivityResult(new ActivityResultContracts.RequestPermission(), this::onAnswer);

    public void onPunch(View view) {
        if (store.isFaceConsentGiven()) {
            camera.launch(Manifest.permission.CAMERA);
        }
    }

    public void onAgain(View view) {
        camera.launch(Manifest.permission.CAMERA);
    }

    private void onAnswer(boolean granted) {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}

class Store {
    boolean isFaceConsentGiven() {
        return prefs.getBoolean("face_consent", false);
    }
}
