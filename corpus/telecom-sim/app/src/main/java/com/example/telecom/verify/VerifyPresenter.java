package com.example.telecom.verify;

import com.example.telecom.net.CardApi;

import io.reactivex.android.schedulers.AndroidSchedulers;
import io.reactivex.schedulers.Schedulers;

public class VerifyPresenter implements VerifyContract.Presenter {

    private final VerifyContract.View view;
    private final CardApi api = CardApi.Factory.create();

    public VerifyPresenter(VerifyContract.View view) {
        this.view = view;
    }

    @Override
    public void prepare(String iccid) {
        api.check(iccid)
                .subscribeOn(Schedulers.io())
                .observeOn(AndroidSchedulers.mainThread())
                .subscribe(ok -> view.startFace(), error -> view.showResult(false));
    }

    @Override
    public void submit(String token) {
        api.activate(token)
                .subscribeOn(Schedulers.io())
                .observeOn(AndroidSchedulers.mainThread())
                .subscribe(view::showResult, error -> view.showResult(false));
    }
}
