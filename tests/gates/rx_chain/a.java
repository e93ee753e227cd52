package demo;

import android.app.Activity;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import io.reactivex.rxjava3.core.Single;

public class CheckInActivity extends Activity {
    private ConsentClient client;

    public void onPunch(View view) {
        client.faceConsent().filter(agreed -> agreed).subscribe(ok -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
    }
}

class UnfilteredActivity extends Activity {
    private ConsentClient client;

    public void onPunch(View view) {
        client.faceConsent().subscribe(ok -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)); // expect: missing-consent "read and decides nothing"
    }
}

interface ConsentClient {
    Single<Boolean> faceConsent();
}
