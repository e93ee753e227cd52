package com.example.park.pass

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Button
import androidx.compose.material3.Checkbox
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.material3.TextButton
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import com.example.park.R

@Composable
fun PassFormScreen(onNext: () -> Unit, onCard: () -> Unit) {
    var name by remember { mutableStateOf("") }
    var age by remember { mutableStateOf("") }
    var termsChecked by remember { mutableStateOf(false) }
    var faceChecked by remember { mutableStateOf(false) }
    var guardianHint by remember { mutableStateOf(false) }

    Column {
        Text(stringResource(R.string.pass_title))
        OutlinedTextField(value = name, onValueChange = { name = it }, label = { Text(stringResource(R.string.name)) })
        OutlinedTextField(value = age, onValueChange = { age = it }, label = { Text(stringResource(R.string.age)) })
        Row {
            Checkbox(checked = termsChecked, onCheckedChange = { termsChecked = it })
            Text(stringResource(R.string.agree_terms))
        }
        Row {
            Checkbox(checked = faceChecked, onCheckedChange = { faceChecked = it })
            Text(stringResource(R.string.agree_face))
        }
        if (guardianHint) {
            Text(stringResource(R.string.guardian_hint))
        }
        Button(
            enabled = termsChecked && faceChecked && name.isNotBlank(),
            onClick = {
                val years = age.toIntOrNull() ?: return@Button
                if (years < 14) {
                    guardianHint = true
                } else {
                    onNext()
                }
            },
        ) {
            Text(stringResource(R.string.next))
        }
        TextButton(onClick = onCard) {
            Text(stringResource(R.string.plain_card))
        }
    }
}
