package com.example.library.data

import android.content.Context
import androidx.datastore.preferences.core.booleanPreferencesKey
import androidx.datastore.preferences.core.edit
import androidx.datastore.preferences.preferencesDataStore
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.map

private val Context.dataStore by preferencesDataStore("consents")
private val FACE_CONSENT = booleanPreferencesKey("face_consent")

class ConsentStore(private val context: Context) {

    val faceConsent: Flow<Boolean> = context.dataStore.data.map { it[FACE_CONSENT] ?: false }

    suspend fun setFaceConsent(agreed: Boolean) {
        context.dataStore.edit { it[FACE_CONSENT] = agreed }
    }
}
