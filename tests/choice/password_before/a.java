package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class Sole extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.form);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class Code extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.code);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.send).setOnClickListener(v -> setTitle("x"));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.two);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.login).setOnClickListener(v -> setTitle("x"));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}
