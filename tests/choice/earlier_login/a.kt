package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class LoginActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        setContentView(R.layout.login)
        findViewById<View>(R.id.go).setOnClickListener { startActivity(Intent(this, HomeActivity::class.java)) }
    }
}

class HomeActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        setContentView(R.layout.home)
        findViewById<View>(R.id.door).setOnClickListener { startActivity(Intent(this, DoorActivity::class.java)) }
    }
}

class DoorActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.door)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class PinDoorActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.pin_door)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.other).setOnClickListener { startActivity(Intent(this, OtherActivity::class.java)) }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class OtherActivity : Activity()
