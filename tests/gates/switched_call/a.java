package demo;

import android.app.Activity;
import android.app.AlertDialog;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

class HandInActivity extends Activity {
    @Override
    protected void onDestroy() {
        super.onDestroy();
        handIn(true);
    }

    public void onHandIn() {
        new AlertDialog.Builder(this)
            .setMessage("交卷前将采集您的人脸信息用于核验身份，是否同意？")
            .setPositiveButton("同意", (dialog, which) -> handIn(false))
            .setNegativeButton("不同意", null)
            .show();
    }

    private void handIn(boolean leaving) {
        if (leaving) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class ForcedActivity extends Activity {
    @Override
    protected void onDestroy() {
        super.onDestroy();
        handIn(false);
    }

    private void handIn(boolean leaving) {
        if (leaving) {
            return;
        }
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}
