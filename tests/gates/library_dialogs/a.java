package demo;

import android.app.Activity;
import android.view.View;
import com.lxj.xpopup.XPopup;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        new XPopup.Builder(this)
                .asConfirm("人脸信息处理授权", "我们将采集您的人脸照片用于门禁核验，是否同意？", "不同意", "同意",
                        () -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null), () -> finish(), false)
                .show();
    }
}

class CancelActivity extends Activity {
    public void onPunch(View view) {
        new XPopup.Builder(this)
                .asConfirm("提示", "确定要退出吗？", () -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null)) // expect: missing-consent
                .show();
    }
}
