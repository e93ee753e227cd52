package com.example.park

import android.os.Bundle
import androidx.activity.ComponentActivity
import androidx.activity.compose.setContent
import androidx.navigation.compose.NavHost
import androidx.navigation.compose.composable
import androidx.navigation.compose.rememberNavController
import com.example.park.pass.PassFormScreen
import com.example.park.pass.PassPhotoScreen

class MainActivity : ComponentActivity() {

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        setContent {
            val nav = rememberNavController()
            NavHost(navController = nav, startDestination = "form") {
                composable("form") {
                    PassFormScreen(onNext = { nav.navigate("photo") })
                }
                composable("photo") {
                    PassPhotoScreen(onDone = { nav.popBackStack() })
                }
            }
        }
    }
}
