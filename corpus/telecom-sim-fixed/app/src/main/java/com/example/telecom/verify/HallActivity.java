package com.example.telecom.verify;

import com.alibaba.android.arouter.facade.annotation.Route;
import com.example.telecom.R;
import com.example.telecom.base.BaseActivity;
import com.example.telecom.base.Routes;

@Route(path = Routes.HALL)
public class HallActivity extends BaseActivity {

    @Override
    protected int layout() {
        return R.layout.activity_hall;
    }
}
