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
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.more).setOnClickListener(v -> {
            if (Flags.OFF) {
                startActivity(new Intent(this, PasswordLoginActivity.class));
            }
        });
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification "can never be used instead"
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.more).setOnClickListener(v -> {
            if (Flags.ON) {
                startActivity(new Intent(this, PasswordLoginActivity.class));
            }
        });
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class Flags {
    static final boolean OFF = false;
    static final boolean ON = true;
}
