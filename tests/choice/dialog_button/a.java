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
        new AlertDialog.Builder(this).setMessage("是否使用刷脸登录")
            .setPositiveButton("刷脸", (d, w) -> ZIMFacadeBuilder.create(this).verify("id", true, null, null)) // expect: sole-verification
            .setNegativeButton("以后再说", (d, w) -> startActivity(new Intent(this, OtherActivity.class))).show();
    }
}

class Offered extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        new AlertDialog.Builder(this).setMessage("是否使用刷脸登录")
            .setPositiveButton("刷脸", (d, w) -> ZIMFacadeBuilder.create(this).verify("id", true, null, null))
            .setNegativeButton("使用密码登录", (d, w) -> startActivity(new Intent(this, OtherActivity.class))).show();
    }
}

class OtherActivity extends Activity {
}
