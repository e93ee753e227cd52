package com.example.school

import android.os.Bundle
import android.view.View
import androidx.appcompat.app.AlertDialog
import androidx.fragment.app.Fragment
import com.example.school.data.Student
import com.example.school.data.StudentRepository
import com.example.school.databinding.FragmentClassBinding
import org.greenrobot.eventbus.EventBus

data class CheckInAgreed(val student: Student)

class ClassFragment : Fragment(R.layout.fragment_class) {

    override fun onViewCreated(view: View, savedInstanceState: Bundle?) {
        val binding = FragmentClassBinding.bind(view)
        val repository = StudentRepository(requireContext())
        binding.btnFace.setOnClickListener {
            repository.find(binding.number.text.toString())?.let(::askForFace)
        }
    }

    private fun askForFace(student: Student) {
        AlertDialog.Builder(requireContext())
            .setTitle(R.string.face_title)
            .setMessage(R.string.face_text)
            .setPositiveButton(R.string.agree) { _, _ -> EventBus.getDefault().post(CheckInAgreed(student)) }
            .setNegativeButton(R.string.use_card, null)
            // expect: incomplete-notice
            .show()
    }
}
