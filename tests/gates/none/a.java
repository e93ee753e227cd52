package demo;

import android.app.Activity;
import android.os.Bundle;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class VerifyActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, result -> finish()); // expect: missing-consent
    }
}
