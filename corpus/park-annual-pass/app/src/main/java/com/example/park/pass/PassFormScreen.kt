package com.example.park.pass

import androidx.compose.foundation.layout.Column
import androidx.compose.foundation.layout.Row
import androidx.compose.material3.Button
import androidx.compose.material3.Checkbox
import androidx.compose.material3.OutlinedTextField
import androidx.compose.material3.Text
import androidx.compose.runtime.Composable
import androidx.compose.runtime.getValue
import androidx.compose.runtime.mutableStateOf
import androidx.compose.runtime.remember
import androidx.compose.runtime.setValue
import androidx.compose.ui.res.stringResource
import com.example.park.R

@Composable
fun PassFormScreen(onNext: () -> Unit) {
    var name by remember { mutableStateOf("") }
    var age by remember { mutableStateOf("") }
    var checked by remember { mutableStateOf(false) }
    var guardianHint by remember { mutableStateOf(false) }

    Column {
        Text(stringResource(R.string.pass_title))
        OutlinedTextField(value = name, onValueChange = { name = it }, label = { Text(stringResource(R.string.name)) })
        OutlinedTextField(value = age, onValueChange = { age = it }, label = { Text(stringResource(R.string.age)) })
        Row {
            Checkbox(checked = checked, onCheckedChange = { checked = it })
            Text(stringResource(R.string.agree_terms))
        }
        if (guardianHint) {
            Text(stringResource(R.string.guardian_hint))
        }
        Button(
            enabled = checked && name.isNotBlank(),
            onClick = {
                val years = age.toIntOrNull() ?: return@Button
                if (years < 13) { // expect: wrong-age-threshold
                    guardianHint = true
                } else {
                    onNext()
                }
            },
        ) {
            Text(stringResource(R.string.next))
        }
    }
}
