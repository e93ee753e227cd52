package com.example.bank.pay

import android.os.Bundle
import android.view.View
import androidx.fragment.app.Fragment
import androidx.fragment.app.viewModels
import com.alipay.face.api.ZIMCallback
import com.alipay.face.api.ZIMFacadeBuilder
import com.alipay.face.api.ZIMResponse
import com.example.bank.R
import com.example.bank.databinding.FragmentPaymentBinding

class PaymentFragment : Fragment(R.layout.fragment_payment) {

    private val viewModel: PaymentViewModel by viewModels()

    override fun onViewCreated(view: View, savedInstanceState: Bundle?) {
        val binding = FragmentPaymentBinding.bind(view)
        binding.checkFace.setOnCheckedChangeListener { _, checked -> binding.btnPay.isEnabled = checked }
        binding.btnPay.setOnClickListener { viewModel.start(binding.amount.text.toString()) }
        viewModel.certifyId.observe(viewLifecycleOwner, ::verify)
    }

    private fun verify(id: String) {
        val facade = ZIMFacadeBuilder.create(requireContext())
        // expect: sole-verification
        // expect: cloud-face-sdk
        // expect: missing-age-gate
        facade.verify(id, true, null, object : ZIMCallback {
            override fun response(response: ZIMResponse): Boolean {
                if (response.code == 1000) viewModel.confirm(id)
                return true
            }
        })
    }
}
