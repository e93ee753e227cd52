package com.example.hotel;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

public final class OrderStore {

    private static final Map<String, Order> ORDERS = new LinkedHashMap<>();

    private OrderStore() {
    }

    public static void put(String number, LocalDate guestBirthDate) {
        ORDERS.put(number, new Order(guestBirthDate));
    }

    public static List<String> numbers() {
        return new ArrayList<>(ORDERS.keySet());
    }

    public static Order find(String number) {
        return ORDERS.get(number);
    }

    public static class Order {

        private final LocalDate guestBirthDate;

        Order(LocalDate guestBirthDate) {
            this.guestBirthDate = guestBirthDate;
        }

        public LocalDate getGuestBirthDate() {
            return guestBirthDate;
        }
    }
}
