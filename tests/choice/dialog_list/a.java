package a;

import android.app.Activity;
import android.app.AlertDialog;
import android.content.Intent;
import android.os.Bundle;
import android.view.View;
import com.alipay.face.api.ZIMFacadeBuilder;

class Papers extends Activity {
    void onChoose(View view) {
        new AlertDialog.Builder(this).setTitle("证件类型").setItems(new String[]{"身份证", "护照"}, (dialog, which) -> {
            if (which == 0) {
                ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
            } else {
                startActivity(new Intent(this, OtherActivity.class));
            }
        }).show();
    }

    @Override
    protected void onCreate(Bundle state) {
        findViewById(R.id.face).setOnClickListener(this::onChoose);
    }
}

class Sole extends Activity {
    void onChoose(View view) {
        new AlertDialog.Builder(this).setTitle("提示").setItems(new String[]{"刷脸", "取消"}, (dialog, which) -> {
            if (which == 0) {
                ZIMFacadeBuilder.create(this).verify("id", true, null, null); // expect: sole-verification
            } else {
                startActivity(new Intent(this, OtherActivity.class));
            }
        }).show();
    }

    @Override
    protected void onCreate(Bundle state) {
        findViewById(R.id.face).setOnClickListener(this::onChoose);
    }
}

class Offered extends Activity {
    void onChoose(View view) {
        new AlertDialog.Builder(this).setTitle("提示").setItems(new String[]{"刷脸", "短信验证码"}, (dialog, which) -> {
            if (which == 0) {
                ZIMFacadeBuilder.create(this).verify("id", true, null, null);
            } else {
                startActivity(new Intent(this, OtherActivity.class));
            }
        }).show();
    }

    @Override
    protected void onCreate(Bundle state) {
        findViewById(R.id.face).setOnClickListener(this::onChoose);
    }
}

class OtherActivity extends Activity {
}
