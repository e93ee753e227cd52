package com.example.telecom.verify;

import android.os.Bundle;

import androidx.annotation.Nullable;

import butterknife.BindView;
import butterknife.OnClick;

import com.alibaba.android.arouter.facade.annotation.Route;
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
        presenter.prepare(getIntent().getStringExtra("iccid"));
    }

    @Override
    public void startFace() {
        // expect: bundled-consent
        // expect: sole-verification
        // expect: missing-age-gate
        // expect: cloud-face-sdk "NetEase"
        // expect: inaccessible-capture
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
