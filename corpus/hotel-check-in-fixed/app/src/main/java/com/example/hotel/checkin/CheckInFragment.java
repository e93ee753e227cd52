package com.example.hotel.checkin;

import android.content.Intent;
import android.os.Bundle;
import android.view.LayoutInflater;
import android.view.View;
import android.view.ViewGroup;
import android.widget.Toast;

import androidx.annotation.NonNull;
import androidx.annotation.Nullable;
import androidx.fragment.app.Fragment;

import com.example.hotel.R;
import com.example.hotel.databinding.FragmentCheckInBinding;
import com.example.hotel.net.FaceTicket;
import com.example.hotel.net.HotelApi;
import com.example.hotel.net.HotelClient;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceContant;
import com.tencent.cloud.huiyansdkface.facelight.api.WbCloudFaceVerifySdk;
import com.tencent.cloud.huiyansdkface.facelight.api.listeners.WbCloudFaceVerifyLoginListener;
import com.tencent.cloud.huiyansdkface.facelight.api.listeners.WbCloudFaceVerifyResultListener;
import com.tencent.cloud.huiyansdkface.facelight.api.result.WbFaceError;
import com.tencent.cloud.huiyansdkface.facelight.api.result.WbFaceVerifyResult;

import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

public class CheckInFragment extends Fragment {

    private static final String ARG_ORDER = "order";

    private final HotelApi api = HotelClient.api();
    private FragmentCheckInBinding binding;

    public static CheckInFragment newInstance(String order) {
        CheckInFragment fragment = new CheckInFragment();
        Bundle args = new Bundle();
        args.putString(ARG_ORDER, order);
        fragment.setArguments(args);
        return fragment;
    }

    @Nullable
    @Override
    public View onCreateView(@NonNull LayoutInflater inflater, @Nullable ViewGroup container,
                             @Nullable Bundle savedInstanceState) {
        binding = FragmentCheckInBinding.inflate(inflater, container, false);
        return binding.getRoot();
    }

    @Override
    public void onViewCreated(@NonNull View view, @Nullable Bundle savedInstanceState) {
        binding.btnVerify.setOnClickListener(v -> {
            if (!binding.cbRules.isChecked() || !binding.cbFace.isChecked()) {
                Toast.makeText(requireContext(), R.string.please_agree, Toast.LENGTH_SHORT).show();
                return;
            }
            Guest guest = Guest.of(requireArguments().getString(ARG_ORDER));
            if (guest.getAge() < 14) {
                Toast.makeText(requireContext(), R.string.minor_at_desk, Toast.LENGTH_LONG).show();
                return;
            }
            requestTicket();
        });
        binding.btnDesk.setOnClickListener(v -> startActivity(new Intent(requireContext(), DeskActivity.class)));
    }

    private void requestTicket() {
        api.faceTicket(requireArguments().getString(ARG_ORDER)).enqueue(new Callback<FaceTicket>() {
            @Override
            public void onResponse(@NonNull Call<FaceTicket> call, @NonNull Response<FaceTicket> response) {
                if (response.body() != null) {
                    login(response.body());
                }
            }

            @Override
            public void onFailure(@NonNull Call<FaceTicket> call, @NonNull Throwable error) {
                showRetry();
            }
        });
    }

    private void login(FaceTicket ticket) {
        Bundle data = new Bundle();
        data.putSerializable(WbCloudFaceContant.INPUT_DATA, ticket.toInput());
        data.putString(WbCloudFaceContant.COMPARE_TYPE, WbCloudFaceContant.ID_CARD);
        WbCloudFaceVerifySdk.getInstance().initSdk(requireContext(), data, new WbCloudFaceVerifyLoginListener() {
            @Override
            public void onLoginSuccess() {
                WbCloudFaceVerifySdk.getInstance().startWbFaceVerifySdk(requireContext(), new ResultListener());
            }

            @Override
            public void onLoginFailed(WbFaceError error) {
                showRetry();
            }
        });
    }

    private void showRetry() {
        binding.btnVerify.setText(R.string.retry);
    }

    private class ResultListener implements WbCloudFaceVerifyResultListener {
        @Override
        public void onFinish(WbFaceVerifyResult result) {
            if (result != null && result.isSuccess()) {
                binding.roomCard.setVisibility(View.VISIBLE);
            } else {
                showRetry();
            }
        }
    }
}
