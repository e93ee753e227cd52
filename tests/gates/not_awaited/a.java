package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    private boolean agreed;

    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我同意处理我的人脸信息")
                .setPositiveButton("同意", (dialog, which) -> agreed = true)
                .setNegativeButton("不同意", (dialog, which) -> agreed = false)
                .show();
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "not awaited"
    }
}
