package com.example.cowork

import android.content.Context
import androidx.appcompat.app.AlertDialog
import kotlin.coroutines.resume
import kotlinx.coroutines.suspendCancellableCoroutine

class FaceConsentDialog(private val context: Context) {

    suspend fun ask(): Boolean = suspendCancellableCoroutine { continuation ->
        val dialog = AlertDialog.Builder(context)
            .setTitle(R.string.face_title)
            .setMessage(R.string.face_text)
            .setPositiveButton(R.string.agree_face) { _, _ -> continuation.resume(true) }
            .setNegativeButton(R.string.not_now) { _, _ -> continuation.resume(false) }
            .setCancelable(false)
            .show()
        continuation.invokeOnCancellation { dialog.dismiss() }
    }
}
