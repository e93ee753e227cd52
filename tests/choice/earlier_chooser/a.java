package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class HomeActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.home);
        findViewById(R.id.start).setOnClickListener(v -> startActivity(new Intent(this, SoleActivity.class)));
        findViewById(R.id.other).setOnClickListener(v -> startActivity(new Intent(this, OtherActivity.class)));
    }
}

class SoleActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.plain);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class ChooseActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.choose);
        findViewById(R.id.face).setOnClickListener(v -> startActivity(new Intent(this, HintActivity.class)));
        findViewById(R.id.other).setOnClickListener(v -> startActivity(new Intent(this, OtherActivity.class)));
    }
}

class HintActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        setContentView(R.layout.plain);
        findViewById(R.id.face).setOnClickListener(v -> startActivity(new Intent(this, OfferedActivity.class)));
    }
}

class OfferedActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.plain);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class OtherActivity extends Activity {
}
