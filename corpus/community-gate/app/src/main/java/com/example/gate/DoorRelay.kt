package com.example.gate

import java.io.File

/** The relay of the lock, driven through a GPIO pin. */
class DoorRelay {

    private val pin = File("/sys/class/gpio/gpio42/value")

    fun open() {
        pin.writeText("1")
    }
}
