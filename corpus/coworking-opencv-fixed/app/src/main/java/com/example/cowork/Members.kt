package com.example.cowork

import kotlinx.coroutines.flow.MutableStateFlow
import kotlinx.coroutines.flow.filterNotNull
import kotlinx.coroutines.flow.first

data class Member(val name: String, val age: Int)

object Members {

    private val signedIn = MutableStateFlow<Member?>(null)

    fun signIn(member: Member) {
        signedIn.value = member
    }

    suspend fun current(): Member = signedIn.filterNotNull().first()
}
