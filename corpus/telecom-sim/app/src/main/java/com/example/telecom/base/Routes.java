package com.example.telecom.base;

public final class Routes {

    public static final String VERIFY = "/verify/face";

    private Routes() {
    }
}
