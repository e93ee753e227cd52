package demo;

import android.app.Activity;
import android.app.AlertDialog;
import android.os.Bundle;

public class StepActivity extends Activity {
    @Override
    protected void onCreate(Bundle state) {
        super.onCreate(state);
        Settings settings = new Settings(this);
        new AlertDialog.Builder(this)
                .setTitle("人脸信息处理同意书")
                .setMessage("我同意采集我的人脸照片用于门禁比对")
                .setPositiveButton("同意", (dialog, which) -> settings.setStepDone(true))
                .setNegativeButton("暂不同意", (dialog, which) -> settings.setStepDone(false))
                .show();
        new AlertDialog.Builder(this)
                .setMessage("欢迎使用考勤助手")
                .setPositiveButton("知道了", (dialog, which) -> settings.setTourDone(true))
                .show();
    }
}
