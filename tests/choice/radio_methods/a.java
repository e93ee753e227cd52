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
        setContentView(R.layout.without);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        android.widget.RadioGroup ways = findViewById(R.id.ways);
        ways.setOnCheckedChangeListener((group, id) -> choose(id));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
    }

    private void choose(int id) {
        if (id == R.id.way_b) {
            getIntent().putExtra("b", true);
        }
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        setContentView(R.layout.with);
        findViewById(R.id.face).setOnClickListener(v -> verify());
        android.widget.RadioGroup ways = findViewById(R.id.ways);
        ways.setOnCheckedChangeListener((group, id) -> choose(id));
    }

    private void verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null);
    }

    private void choose(int id) {
        if (id == R.id.way_b) {
            getIntent().putExtra("b", true);
        }
    }
}
