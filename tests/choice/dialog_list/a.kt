package a

import android.app.Activity
import android.app.AlertDialog
import android.content.Intent
import android.os.Bundle
import android.view.View
import com.alipay.face.api.ZIMFacadeBuilder

class Papers : Activity() {
    override fun onCreate(state: Bundle?) {
        findViewById<View>(R.id.face).setOnClickListener { onChoose() }
    }

    private fun onChoose() {
        AlertDialog.Builder(this).setTitle("证件类型").setItems(arrayOf("身份证", "护照")) { _, which ->
            if (which == 0) {
                ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
            } else {
                startActivity(Intent(this, OtherActivity::class.java))
            }
        }.show()
    }
}

class Sole : Activity() {
    override fun onCreate(state: Bundle?) {
        findViewById<View>(R.id.face).setOnClickListener { onChoose() }
    }

    private fun onChoose() {
        AlertDialog.Builder(this).setTitle("提示").setItems(arrayOf("刷脸", "取消")) { _, which ->
            if (which == 0) {
                ZIMFacadeBuilder.create(this).verify("id", true, null, null) // expect: sole-verification
            } else {
                startActivity(Intent(this, OtherActivity::class.java))
            }
        }.show()
    }
}

class Offered : Activity() {
    override fun onCreate(state: Bundle?) {
        findViewById<View>(R.id.face).setOnClickListener { onChoose() }
    }

    private fun onChoose() {
        AlertDialog.Builder(this).setTitle("提示").setItems(arrayOf("刷脸", "短信验证码")) { _, which ->
            if (which == 0) {
                ZIMFacadeBuilder.create(this).verify("id", true, null, null)
            } else {
                startActivity(Intent(this, OtherActivity::class.java))
            }
        }.show()
    }
}

class OtherActivity : Activity()
