package com.example.bank.login

import androidx.lifecycle.LiveData
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import com.alipay.face.api.ZIMFacade
import com.example.bank.net.BankApi
import com.example.bank.net.BankClient
import kotlinx.coroutines.launch

class LoginViewModel(private val api: BankApi = BankClient.api) : ViewModel() {

    private val _certifyId = MutableLiveData<String>()
    val certifyId: LiveData<String> = _certifyId

    private val _loggedIn = MutableLiveData(false)
    val loggedIn: LiveData<Boolean> = _loggedIn

    fun requestCertifyId() {
        viewModelScope.launch {
            _certifyId.value = api.certify("login").id
        }
    }

    fun finish(id: String) {
        viewModelScope.launch {
            _loggedIn.value = api.loginResult(id).passed
        }
    }
}
