package com.example.telecom.net;

public class Holder {

    private final int age;

    public Holder(int age) {
        this.age = age;
    }

    public int getAge() {
        return age;
    }
}
