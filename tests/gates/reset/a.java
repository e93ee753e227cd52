package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private boolean agreed;

    public void onAsk(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我同意采集我的人脸信息")
                .setPositiveButton("同意", (dialog, which) -> agreed = true)
                .setNegativeButton("不同意", (dialog, which) -> agreed = false)
                .show();
    }

    public void onPunch(View view) {
        if (agreed) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class PreparedActivity extends Activity {
    private boolean faceAgreed;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        faceAgreed = true;
    }

    public void onPunch(View view) {
        if (faceAgreed) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "without the person's act"
        }
    }
}
