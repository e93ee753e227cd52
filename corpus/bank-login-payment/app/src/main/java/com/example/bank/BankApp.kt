package com.example.bank

import android.app.Application
import com.alipay.face.api.ZIMFacade

class BankApp : Application() {

    override fun onCreate() {
        super.onCreate()
        ZIMFacade.install(this)
    }
}
