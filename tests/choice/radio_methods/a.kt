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
        setContentView(R.layout.without)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<android.widget.RadioGroup>(R.id.ways).setOnCheckedChangeListener { _, id -> choose(id) }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
    }

    private fun choose(id: Int) {
        if (id == R.id.way_b) intent.putExtra("b", true)
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        setContentView(R.layout.with)
        findViewById<View>(R.id.face).setOnClickListener { verify() }
        findViewById<android.widget.RadioGroup>(R.id.ways).setOnCheckedChangeListener { _, id -> choose(id) }
    }

    private fun verify() {
        ZIMFacadeBuilder.create(this).verify("id", true, null, null)
    }

    private fun choose(id: Int) {
        if (id == R.id.way_b) intent.putExtra("b", true)
    }
}
