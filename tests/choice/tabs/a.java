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
        com.google.android.material.tabs.TabLayout tabs = findViewById(R.id.tabs);
        tabs.addTab(tabs.newTab().setText("帮助"));
        tabs.addTab(tabs.newTab().setText("刷脸登录"));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        com.google.android.material.tabs.TabLayout tabs = findViewById(R.id.tabs);
        tabs.addTab(tabs.newTab().setText("短信登录"));
        tabs.addTab(tabs.newTab().setText("刷脸登录"));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class Items extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.items);
        findViewById(R.id.face).setOnClickListener(v -> verify());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}
