package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class OneActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.verify);
        findViewById(R.id.face).setOnClickListener(v -> begin());
    }

    private void begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class TwoActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.enrol);
        findViewById(R.id.face).setOnClickListener(v -> begin());
    }

    private void begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}
