package demo;

import android.app.Activity;
import android.os.Bundle;
import android.widget.Button;
import android.widget.CheckBox;
import android.widget.LinearLayout;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        LinearLayout page = new LinearLayout(this);
        CheckBox box = new CheckBox(this);
        box.setText("我同意处理我的人脸信息");
        Button start = new Button(this);
        start.setText("开始");
        start.setEnabled(false);
        box.setOnCheckedChangeListener((button, checked) -> start.setEnabled(checked));
        start.setOnClickListener(v -> WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null));
        page.addView(box);
        page.addView(start);
        setContentView(page);
    }
}

class LooseActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        CheckBox box = new CheckBox(this);
        box.setText("记住我的工号");
        Button start = new Button(this);
        start.setOnClickListener(v -> {
            if (box.isChecked()) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
            }
        });
        setContentView(start);
    }
}
