package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;

import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。")
                .setPositiveButton("同意", (dialog, which) -> open())
                .setNegativeButton("不同意", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class RefusedActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我同意采集我的人脸信息用于考勤。不同意不影响打卡，可以刷工牌。")
                .setPositiveButton("同意", null)
                .setNegativeButton("不同意", (dialog, which) -> open())
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}
