package com.example.bank.login

import android.os.Bundle
import android.view.View
import androidx.core.view.isVisible
import androidx.fragment.app.Fragment
import androidx.fragment.app.viewModels
import androidx.navigation.fragment.findNavController
import com.alipay.face.api.ZIMFacadeBuilder
import com.example.bank.R
import com.example.bank.databinding.FragmentLoginBinding
import com.google.android.material.dialog.MaterialAlertDialogBuilder

class LoginFragment : Fragment(R.layout.fragment_login) {

    private val viewModel: LoginViewModel by viewModels()
    private lateinit var binding: FragmentLoginBinding
    private var failures = 0

    override fun onViewCreated(view: View, savedInstanceState: Bundle?) {
        binding = FragmentLoginBinding.bind(view)
        binding.btnFace.setOnClickListener { askForFace() }
        binding.btnPassword.setOnClickListener {
            findNavController().navigate(R.id.action_login_to_password)
        }
        viewModel.certifyId.observe(viewLifecycleOwner) { id -> verify(id) }
        viewModel.loggedIn.observe(viewLifecycleOwner) { done ->
            if (done) findNavController().navigate(R.id.action_login_to_payment)
        }
    }

    private fun askForFace() {
        MaterialAlertDialogBuilder(requireContext())
            .setTitle(R.string.face_login)
            .setMessage(R.string.face_login_text)
            .setPositiveButton(R.string.agree) { _, _ -> viewModel.requestCertifyId() }
            .setNegativeButton(R.string.cancel) { _, _ ->
                requireActivity().finishAffinity() // expect: coerced-verification
            }
            // expect: incomplete-notice
            .show()
    }

    private fun verify(id: String) {
        // expect: late-alternative
        // expect: cloud-face-sdk "Alibaba"
        // expect: missing-age-gate
        ZIMFacadeBuilder.create(requireContext()).verify(id, true, null) { response ->
            if (response.code == 1000) {
                viewModel.finish(id)
            } else {
                failures += 1
                if (failures >= 3) {
                    binding.btnPassword.isVisible = true
                }
            }
            true
        }
    }
}
