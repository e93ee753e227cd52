package com.example.insurance.claim

import javax.inject.Inject
import javax.inject.Singleton

data class Claimant(val name: String, val age: Int)

@Singleton
class ClaimRepository @Inject constructor() {

    private var current = Claimant("", 0)

    fun select(claimant: Claimant) {
        current = claimant
    }

    fun claimant(): Claimant = current

    suspend fun confirm(): Boolean = current.name.isNotEmpty()
}
