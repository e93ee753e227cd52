package com.example.insurance

import android.app.Application
import dagger.hilt.android.HiltAndroidApp

@HiltAndroidApp
class InsuranceApp : Application()
