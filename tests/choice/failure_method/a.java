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
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }

    private void onVerifyFailed() {
        setTitle("请重试");
    }

    private void refused() {
        onVerifyFailed();
    }

    @Override
    protected void onResume() {
        super.onResume();
        refused();
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
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: late-alternative
    }

    private void onVerifyFailed() {
        startActivity(new Intent(this, SmsVerifyActivity.class));
    }

    private void refused() {
        onVerifyFailed();
    }

    @Override
    protected void onResume() {
        super.onResume();
        refused();
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }

    private void onVerifyFailed() {
        setTitle("请重试");
    }

    private void refused() {
        onVerifyFailed();
    }

    @Override
    protected void onResume() {
        super.onResume();
        refused();
    }

    public void onOther(View view) {
        startActivity(new Intent(this, SmsVerifyActivity.class));
    }
}
