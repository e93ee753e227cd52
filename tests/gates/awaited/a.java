package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.util.concurrent.CompletableFuture;

public class CheckInActivity extends Activity {
    private ConsentClient client;

    public void onPunch(View view) {
        client.fetchFaceConsent().thenAccept(agreed -> {
            if (agreed) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(CheckInActivity.this, null);
            }
        });
    }
}

class BlockingActivity extends Activity {
    private ConsentClient client;

    public void onPunch(View view) throws Exception {
        if (client.fetchFaceConsent().get()) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class UncheckedActivity extends Activity {
    private ConsentClient client;

    public void onPunch(View view) {
        client.fetchFaceConsent().thenAccept(agreed -> {
            setTitle("consent: " + agreed);
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(UncheckedActivity.this, null); // expect: missing-consent "read and decides nothing"
        });
    }
}

interface ConsentClient {
    CompletableFuture<Boolean> fetchFaceConsent();
}
