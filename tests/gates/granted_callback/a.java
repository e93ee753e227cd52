package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.view.View;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import java.util.function.Consumer;

public class CheckInActivity extends Activity {
    public void onPunch(View view) {
        ConsentPrompt.ask(this, "我同意采集我的人脸信息用于考勤", granted -> {
            if (granted) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
            }
        });
    }
}

class CarelessActivity extends Activity {
    public void onPunch(View view) {
        ConsentPrompt.ask(this, "我同意采集我的人脸信息用于考勤", granted -> {
            setTitle(granted ? "已同意" : "未同意");
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "a refusal does not turn back"
        });
    }
}

final class ConsentPrompt {
    static void ask(Activity host, String text, Consumer<Boolean> done) {
        new AlertDialog.Builder(host)
                .setMessage(text)
                .setPositiveButton("同意", (dialog, which) -> done.accept(true))
                .setNegativeButton("不同意", (dialog, which) -> done.accept(false))
                .show();
    }
}
