package com.example.kiosk;

import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;

public class Employee {

    private static final Map<String, Employee> STAFF = new HashMap<>();

    private final LocalDate birthday;

    public Employee(LocalDate birthday) {
        this.birthday = birthday;
    }

    public static void put(String number, Employee employee) {
        STAFF.put(number, employee);
    }

    public static Employee find(String number) {
        return STAFF.get(number);
    }

    public int getAge() {
        return Period.between(birthday, LocalDate.now()).getYears();
    }
}
