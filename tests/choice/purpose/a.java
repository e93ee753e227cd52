package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class DoorActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> begin());
    }

    private void begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class FaceRegisterActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> begin());
    }

    private void begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class OpenFacePayActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> begin());
    }

    private void begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class ExamProctorActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> begin());
    }

    private void begin() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}
