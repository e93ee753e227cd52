package com.example.hotel;

import android.content.Intent;
import android.os.Bundle;
import android.widget.ArrayAdapter;
import android.widget.ListView;

import androidx.annotation.Nullable;
import androidx.appcompat.app.AppCompatActivity;

import com.example.hotel.checkin.CheckInActivity;

public class OrderListActivity extends AppCompatActivity {

    @Override
    protected void onCreate(@Nullable Bundle savedInstanceState) {
        super.onCreate(savedInstanceState);
        setContentView(R.layout.activity_orders);
        ListView list = findViewById(R.id.orders);
        list.setAdapter(new ArrayAdapter<>(this, android.R.layout.simple_list_item_1, OrderStore.numbers()));
        list.setOnItemClickListener((parent, row, position, id) -> open(OrderStore.numbers().get(position)));
    }

    private void open(String orderNumber) {
        Intent intent = new Intent(this, CheckInActivity.class);
        intent.putExtra(CheckInActivity.EXTRA_ORDER, orderNumber);
        startActivity(intent);
    }
}
