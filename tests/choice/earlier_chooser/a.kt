package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class HomeActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        setContentView(R.layout.home)
        findViewById<View>(R.id.start).setOnClickListener { startActivity(Intent(this, SoleActivity::class.java)) }
        findViewById<View>(R.id.other).setOnClickListener { startActivity(Intent(this, OtherActivity::class.java)) }
    }
}

class SoleActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.plain)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }
}

class ChooseActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        setContentView(R.layout.choose)
        findViewById<View>(R.id.face).setOnClickListener { startActivity(Intent(this, HintActivity::class.java)) }
        findViewById<View>(R.id.other).setOnClickListener { startActivity(Intent(this, OtherActivity::class.java)) }
    }
}

class HintActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        setContentView(R.layout.plain)
        findViewById<View>(R.id.face).setOnClickListener { startActivity(Intent(this, OfferedActivity::class.java)) }
    }
}

class OfferedActivity : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.plain)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }
}

class OtherActivity : Activity()
