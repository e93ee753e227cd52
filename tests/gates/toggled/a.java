package demo;

import android.os.Bundle;
import android.widget.ImageView;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class CheckInActivity extends AppCompatActivity {
    private boolean ticked = false;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_check_in);
        ImageView tick = findViewById(R.id.iv_tick);
        tick.setOnClickListener(v -> {
            ticked = !ticked;
            tick.setSelected(ticked);
        });
        findViewById(R.id.btn_start).setOnClickListener(v -> {
            if (ticked) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
            }
        });
    }
}

class DarkModeActivity extends AppCompatActivity {
    private boolean dark = false;

    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        findViewById(R.id.iv_moon).setOnClickListener(v -> dark = !dark);
        findViewById(R.id.btn_start).setOnClickListener(v -> {
            if (dark) {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "going on is taken"
            }
        });
    }
}
