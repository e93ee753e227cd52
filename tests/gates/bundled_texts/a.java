package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("请阅读并同意《用户协议》《隐私政策》和《人脸识别服务协议》")
                .setPositiveButton("同意", (dialog, which) -> open())
                .setNegativeButton("不同意", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: bundled-consent
    }
}

class PolicyActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setTitle("Privacy policy")
                .setMessage("Please agree to our privacy policy and terms of service before you continue.")
                .setPositiveButton("I agree", (dialog, which) -> open())
                .setNegativeButton("Decline", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: bundled-consent
    }
}

class ReferringActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setTitle("人脸信息单独同意")
                .setMessage("我同意采集我的人脸信息用于考勤。更多内容详见《隐私政策》。")
                .setPositiveButton("同意", (dialog, which) -> open())
                .setNegativeButton("不同意", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class UpdateActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("发现新版本，是否立即更新？")
                .setPositiveButton("确定", (dialog, which) -> open())
                .setNegativeButton("取消", null)
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
    }
}
