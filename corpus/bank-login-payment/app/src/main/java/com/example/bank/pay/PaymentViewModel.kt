package com.example.bank.pay

import androidx.lifecycle.LiveData
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.example.bank.net.BankClient
import kotlinx.coroutines.launch

class PaymentViewModel : ViewModel() {

    private val _certifyId = MutableLiveData<String>()
    val certifyId: LiveData<String> get() = _certifyId

    fun start(amount: String) {
        viewModelScope.launch { _certifyId.postValue(BankClient.api.certify("pay:$amount").id) }
    }

    fun confirm(id: String) {
        viewModelScope.launch { BankClient.api.pay(id) }
    }
}
