package com.example.telecom.verify;

public interface VerifyContract {

    interface View {
        void startFace();

        void showHall();

        void showResult(boolean passed);
    }

    interface Presenter {
        void prepare(String iccid);

        void submit(String token);
    }
}
