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
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, response -> { // expect: sole-verification
            if (response.code == 1000) {
                finish();
            } else {
                setTitle("失败");
            }
            return true;
        });
    }
}

class Late extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, response -> { // expect: late-alternative
            if (response.code == 1000) {
                finish();
            } else {
                startActivity(new Intent(this, CashierActivity.class));
            }
            return true;
        });
    }
}

class Named extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, response -> { // expect: late-alternative
            if (response.code == 1000) {
                finish();
            } else {
                startActivity(new Intent(this, PasswordLoginActivity.class));
            }
            return true;
        });
    }
}

class CashierActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.pay_code);
    }
}
