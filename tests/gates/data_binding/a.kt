package demo

import android.content.Context
import android.os.Bundle
import androidx.appcompat.app.AppCompatActivity
import androidx.lifecycle.MutableLiveData
import androidx.lifecycle.ViewModel
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk

class CheckInViewModel(private val context: Context) : ViewModel() {
    val ticked = MutableLiveData(false)

    fun begin() {
        WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(context, null)
    }
}

class CheckInActivity : AppCompatActivity() {
    override fun onCreate(state: Bundle?) {
        super.onCreate(state)
        val binding = ActivityCheckInBinding.inflate(layoutInflater)
        binding.vm = CheckInViewModel(this)
        setContentView(binding.root)
    }
}
