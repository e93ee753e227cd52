package com.example.telecom.base;

public final class Routes {

    public static final String VERIFY = "/verify/face";
    public static final String HALL = "/verify/hall";

    private Routes() {
    }
}
