package com.example.canteen;

import java.util.Calendar;

public class Account {

    private static final Account CURRENT = new Account();

    private int birthYear;
    private String bizToken;

    public static Account current() {
        return CURRENT;
    }

    public void update(int birthYear, String bizToken) {
        this.birthYear = birthYear;
        this.bizToken = bizToken;
    }

    public int getAge() {
        return Calendar.getInstance().get(Calendar.YEAR) - birthYear;
    }

    public boolean isMinor() {
        return getAge() < 18;
    }

    public String getBizToken() {
        return bizToken;
    }
}
