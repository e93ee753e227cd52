package com.example.telecom.verify;

import android.os.Bundle;
import android.widget.CheckBox;

import androidx.annotation.Nullable;

import butterknife.BindView;
import butterknife.OnClick;

import com.alibaba.android.arouter.facade.annotation.Route;
import com.alibaba.android.arouter.launcher.ARouter;
import com.example.telecom.R;
import com.example.telecom.base.BaseActivity;
import com.example.telecom.base.Routes;
import com.netease.nis.alivedetected.AliveDetector;
import com.netease.nis.alivedetected.DetectedListener;
import com.netease.nis.alivedetected.NISCameraPreview;

@Route(path = Routes.VERIFY)
public class VerifyActivity extends BaseActivity implements VerifyContract.View {

    private static final String BUSINESS = "sim";

    @BindView(R.id.preview)
    NISCameraPreview preview;

    @BindView(R.id.check_face)
    CheckBox faceBox;

    private VerifyContract.Presenter presenter;
    private AliveDetector detector;

    @Override
    protected int layout() {
        return R.layout.activity_verify;
    }

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        presenter = new VerifyPresenter(this);
        detector = AliveDetector.getInstance();
        detector.init(this, preview, BUSINESS);
        detector.setDetectedListener(new DetectedListener() {
            @Override
            public void onReady(boolean isInitSuccess) {
            }

            @Override
            public void onPassed(boolean isPassed, String token) {
                if (isPassed) {
                    presenter.submit(token);
                } else {
                    showResult(false);
                }
            }
        });
    }

    @OnClick(R.id.btn_start)
    void onStartClick() {
        if (!faceBox.isChecked()) {
            toast(R.string.please_agree);
            return;
        }
        presenter.prepare(getIntent().getStringExtra("iccid"));
    }

    @OnClick(R.id.btn_hall)
    void onHallClick() {
        showHall();
    }

    @Override
    public void showHall() {
        ARouter.getInstance().build(Routes.HALL).navigation();
    }

    @Override
    public void startFace() {
        detector.startDetect();
    }

    @Override
    public void showResult(boolean passed) {
        toast(passed ? R.string.activated : R.string.retry_text);
    }

    @Override
    protected void onDestroy() {
        detector.stopDetect();
        super.onDestroy();
    }
}
