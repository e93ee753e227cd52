package demo;

import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import androidx.appcompat.app.AppCompatActivity;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;

public class HomeActivity extends AppCompatActivity {
    private static final int ASK_CONSENT = 31;

    public void onFace(View view) {
        startActivityForResult(new Intent(this, ConsentActivity.class), ASK_CONSENT);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        super.onActivityResult(requestCode, resultCode, data);
        if (requestCode == ASK_CONSENT && resultCode == RESULT_OK) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null);
        }
    }
}

class UncheckedActivity extends AppCompatActivity {
    private static final int ASK_CONSENT = 32;

    public void onFace(View view) {
        startActivityForResult(new Intent(this, ConsentActivity.class), ASK_CONSENT);
    }

    @Override
    protected void onActivityResult(int requestCode, int resultCode, Intent data) {
        super.onActivityResult(requestCode, resultCode, data);
        if (requestCode == ASK_CONSENT) {
            WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(this, null); // expect: missing-consent "read and decides nothing"
        }
    }
}

class ConsentActivity extends AppCompatActivity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.activity_consent);
        findViewById(R.id.btn_yes).setOnClickListener(v -> {
            setResult(RESULT_OK);
            finish();
        });
        findViewById(R.id.btn_no).setOnClickListener(v -> {
            setResult(RESULT_CANCELED);
            finish();
        });
    }
}
