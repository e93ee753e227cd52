package com.example.bank

import java.time.LocalDate
import java.time.Period

data class Customer(val name: String, val birthDate: LocalDate) {

    val isMinor: Boolean
        get() = Period.between(birthDate, LocalDate.now()).years < 14

    companion object {
        lateinit var current: Customer
    }
}
