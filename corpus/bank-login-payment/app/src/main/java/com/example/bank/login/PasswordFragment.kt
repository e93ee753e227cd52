package com.example.bank.login

import android.os.Bundle
import android.view.View
import androidx.fragment.app.Fragment
import androidx.lifecycle.lifecycleScope
import androidx.navigation.fragment.findNavController
import com.example.bank.R
import com.example.bank.databinding.FragmentPasswordBinding
import com.example.bank.net.BankClient
import kotlinx.coroutines.launch

class PasswordFragment : Fragment(R.layout.fragment_password) {

    override fun onViewCreated(view: View, savedInstanceState: Bundle?) {
        val binding = FragmentPasswordBinding.bind(view)
        binding.btnLogin.setOnClickListener {
            lifecycleScope.launch {
                if (BankClient.api.passwordLogin(binding.password.text.toString()).passed) {
                    findNavController().navigate(R.id.action_password_to_payment)
                }
            }
        }
    }
}
