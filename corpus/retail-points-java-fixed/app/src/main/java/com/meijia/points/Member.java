package com.meijia.points;

import java.time.LocalDate;
import java.time.Period;

public class Member {
    private final String number;
    private final LocalDate birthday;

    public Member(String number, LocalDate birthday) {
        this.number = number;
        this.birthday = birthday;
    }

    public String getNumber() {
        return number;
    }

    public int getAge() {
        return Period.between(birthday, LocalDate.now()).getYears();
    }
}
