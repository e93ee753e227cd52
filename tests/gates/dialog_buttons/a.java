package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.DialogInterface;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setTitle("人脸识别服务协议")
                .setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
                .setPositiveButton("同意", (dialog, which) -> open())
                .setNegativeButton("不同意", (dialog, which) -> dialog.dismiss())
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}

class RefusedActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setTitle("人脸识别服务协议")
                .setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
                .setPositiveButton("同意", (dialog, which) -> setTitle("谢谢"))
                .setNegativeButton("不同意", new DialogInterface.OnClickListener() {
                    @Override
                    public void onClick(DialogInterface dialog, int which) {
                        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(RefusedActivity.this, null); // expect: missing-consent "refused or closed"
                    }
                })
                .show();
    }
}

class DismissedActivity extends Activity {
    public void onPunch(View view) {
        AlertDialog.Builder builder = new AlertDialog.Builder(this);
        builder.setTitle("人脸识别服务协议");
        builder.setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？");
        builder.setPositiveButton("同意", null);
        builder.setOnDismissListener(dialog -> open());
        builder.show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "refused or closed"
    }
}

class SwappedActivity extends Activity {
    public void onPunch(View view) {
        new AlertDialog.Builder(this)
                .setMessage("我们将采集您的人脸图像用于考勤核验，是否同意？")
                .setPositiveButton("不同意", (dialog, which) -> finish())
                .setNegativeButton("同意", (dialog, which) -> open())
                .show();
    }

    private void open() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
    }
}
