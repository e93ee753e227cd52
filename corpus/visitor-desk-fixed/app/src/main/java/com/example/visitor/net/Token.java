package com.example.visitor.net;

/** Issued by the building's own server, which keeps the vendor's secret. */
final class Token {

    private static volatile String current = "";

    private Token() {
    }

    static void set(String token) {
        current = token;
    }

    static String get() {
        return current;
    }
}
