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
        findViewById(R.id.more).setOnClickListener(v -> com.alibaba.android.arouter.launcher.ARouter.getInstance().build("/user/settings").navigation());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }
}

class Path extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.more).setOnClickListener(v -> com.alibaba.android.arouter.launcher.ARouter.getInstance().build("/login/password").navigation());
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}

class Graph extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.screen);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        findViewById(R.id.more).setOnClickListener(v -> androidx.navigation.Navigation.findNavController(v).navigate(R.id.smsLoginFragment));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }
}
