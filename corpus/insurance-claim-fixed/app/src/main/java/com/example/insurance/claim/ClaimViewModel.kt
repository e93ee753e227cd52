package com.example.insurance.claim

import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import androidx.lifecycle.viewModelScope
import dagger.hilt.android.lifecycle.HiltViewModel
import javax.inject.Inject
import kotlinx.coroutines.launch

@HiltViewModel
class ClaimViewModel @Inject constructor(private val repository: ClaimRepository) : ViewModel() {

    val faceAgreed = MutableLiveData(false)
    val done = MutableLiveData(false)
    val claimant = repository.claimant()

    fun passed() {
        viewModelScope.launch { done.value = repository.confirm() }
    }
}
