package com.example.pension.ui

import androidx.compose.foundation.layout.Column
import androidx.compose.material3.AlertDialog
import androidx.compose.material3.Button
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.saveable.rememberSaveable
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import com.example.pension.R

@Composable
fun HomeScreen(onAgreed: () -> Unit) {
    var asking by rememberSaveable { mutableStateOf(false) }
    Column {
        Text(stringResource(R.string.title))
        Button(onClick = { asking = true }) {
            Text(stringResource(R.string.start))
        }
    }
    if (asking) {
        // expect: incomplete-notice
        FaceConsentDialog(
            onAgree = {
                asking = false
                onAgreed()
            },
            onRefuse = { asking = false },
        )
    }
}

@Composable
fun FaceConsentDialog(onAgree: () -> Unit, onRefuse: () -> Unit) {
    AlertDialog(
        onDismissRequest = onRefuse,
        title = { Text(stringResource(R.string.face_title)) },
        text = { Text(stringResource(R.string.face_text)) },
        confirmButton = {
            TextButton(onClick = onAgree) { Text(stringResource(R.string.agree)) }
        },
        dismissButton = {
            TextButton(onClick = onRefuse) { Text(stringResource(R.string.disagree)) }
        },
    )
}

@Composable
fun DoneScreen() {
    Text(stringResource(R.string.done))
}
