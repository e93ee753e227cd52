package com.example.hotel.checkin;

import com.example.hotel.OrderStore;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

public class Guest {

    private final LocalDate birthDate;

    public Guest(LocalDate birthDate) {
        this.birthDate = birthDate;
    }

    public static Guest of(String order) {
        return new Guest(OrderStore.find(order).getGuestBirthDate());
    }

    public long getAge() {
        return ChronoUnit.YEARS.between(birthDate, LocalDate.now());
    }
}
