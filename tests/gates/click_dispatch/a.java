package demo;

import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class RulesActivity extends AppCompatActivity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_rules);
        findViewById(R.id.btn_accept).setOnClickListener(this);
        findViewById(R.id.btn_later).setOnClickListener(this);
    }

    @Override
    public void onClick(View v) {
        switch (v.getId()) {
            case R.id.btn_accept:
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
                break;
            case R.id.btn_later:
                finish();
                break;
        }
    }
}

class LaterActivity extends AppCompatActivity implements View.OnClickListener {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_rules);
        findViewById(R.id.btn_accept).setOnClickListener(this);
        findViewById(R.id.btn_later).setOnClickListener(this);
    }

    @Override
    public void onClick(View v) {
        if (v.getId() == R.id.btn_later) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent
        }
    }
}
