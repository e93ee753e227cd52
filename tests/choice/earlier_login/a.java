package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class LoginActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.login);
        findViewById(R.id.go).setOnClickListener(v -> startActivity(new Intent(this, HomeActivity.class)));
    }
}

class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.home);
        findViewById(R.id.door).setOnClickListener(v -> startActivity(new Intent(this, DoorActivity.class)));
    }
}

class DoorActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.door);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class PinDoorActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.pin_door);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.other).setOnClickListener(v -> startActivity(new Intent(this, OtherActivity.class)));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class OtherActivity extends Activity {
}
