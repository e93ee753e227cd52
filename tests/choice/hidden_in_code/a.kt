package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class Sole : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.other).setOnClickListener { startActivity(Intent(this, OtherActivity::class.java)) }
        findViewById<View>(R.id.other).visibility = View.GONE
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification "can never be used instead"
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.screen)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<View>(R.id.other).setOnClickListener { startActivity(Intent(this, OtherActivity::class.java)) }
        if (intent.hasExtra("x")) findViewById<View>(R.id.other).visibility = View.GONE
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class OtherActivity : Activity()
