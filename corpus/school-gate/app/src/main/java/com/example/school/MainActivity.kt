package com.example.school

import android.content.Intent
import android.graphics.Bitmap
import android.os.Bundle
import androidx.appcompat.app.AlertDialog
import androidx.appcompat.app.AppCompatActivity
import com.example.school.data.Student
import com.example.school.data.StudentRepository
import com.example.school.databinding.ActivityMainBinding
import com.huawei.hms.mlsdk.common.MLFrame
import com.huawei.hms.mlsdk.faceverify.MLFaceVerificationAnalyzerFactory
import com.huawei.hms.mlsdk.livenessdetection.MLLivenessCapture
import com.huawei.hms.mlsdk.livenessdetection.MLLivenessCaptureResult
import io.reactivex.rxjava3.android.schedulers.AndroidSchedulers
import io.reactivex.rxjava3.disposables.CompositeDisposable
import io.reactivex.rxjava3.schedulers.Schedulers
import org.greenrobot.eventbus.EventBus
import org.greenrobot.eventbus.Subscribe
import org.greenrobot.eventbus.ThreadMode

class MainActivity : AppCompatActivity() {

    private val repository by lazy { StudentRepository(this) }
    private val disposables = CompositeDisposable()
    private val verifier by lazy { MLFaceVerificationAnalyzerFactory.getInstance().getFaceVerificationAnalyzer() }
    private lateinit var binding: ActivityMainBinding

    override fun onCreate(savedInstanceState: Bundle?) {
        super.onCreate(savedInstanceState)
        binding = ActivityMainBinding.inflate(layoutInflater)
        setContentView(binding.root)
        binding.btnCard.setOnClickListener { startActivity(Intent(this, StudentCardActivity::class.java)) }
        EventBus.getDefault().register(this)
    }

    @Subscribe(threadMode = ThreadMode.MAIN)
    fun onCheckInAgreed(event: CheckInAgreed) {
        val student = event.student
        if (student.isMinor) {
            AlertDialog.Builder(this)
                .setMessage(R.string.teacher_present)
                .setPositiveButton(R.string.yes) { _, _ -> loadPhoto(student) }
                .setNegativeButton(R.string.no, null)
                .show()
        } else {
            loadPhoto(student)
        }
    }

    private fun loadPhoto(student: Student) {
        disposables.add(
            repository.photo(student)
                .subscribeOn(Schedulers.io())
                .observeOn(AndroidSchedulers.mainThread())
                .subscribe({ photo -> capture(student, photo) }, { binding.tip.setText(R.string.no_photo) }),
        )
    }

    private fun capture(student: Student, photo: Bitmap) {
        val callback = object : MLLivenessCapture.Callback {
            override fun onSuccess(result: MLLivenessCaptureResult) {
                if (result.isLive) compare(student, photo, result.bitmap)
            }

            override fun onFailure(code: Int) {
                binding.tip.setText(R.string.not_live)
            }
        }
        MLLivenessCapture.getInstance().startDetect(this, callback) // expect: minor-without-guardian
    }

    private fun compare(student: Student, photo: Bitmap, face: Bitmap) {
        verifier.setTemplateFace(MLFrame.fromBitmap(photo))
        verifier.asyncAnalyseFrame(MLFrame.fromBitmap(face)).addOnSuccessListener { results ->
            if (results.any { it.similarity > 0.8f }) {
                repository.checkIn(student)
                binding.tip.setText(R.string.checked_in)
            }
        }
    }

    override fun onDestroy() {
        EventBus.getDefault().unregister(this)
        disposables.clear()
        super.onDestroy()
    }
}
