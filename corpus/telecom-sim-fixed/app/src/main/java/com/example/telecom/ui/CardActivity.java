package com.example.telecom.ui;

import android.view.View;

import butterknife.OnClick;

import com.alibaba.android.arouter.launcher.ARouter;
import com.example.telecom.R;
import com.example.telecom.base.BaseActivity;
import com.example.telecom.base.Routes;

public class CardActivity extends BaseActivity {

    @Override
    protected int layout() {
        return R.layout.activity_card;
    }

    @OnClick({R.id.btn_activate, R.id.btn_help})
    void onClick(View view) {
        switch (view.getId()) {
            case R.id.btn_activate:
                ARouter.getInstance().build(Routes.VERIFY).withString("iccid", "8986").navigation();
                break;
            case R.id.btn_help:
                toast(R.string.help_text);
                break;
            default:
                break;
        }
    }
}
