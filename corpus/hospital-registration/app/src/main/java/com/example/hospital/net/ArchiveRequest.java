package com.example.hospital.net;

public class ArchiveRequest {

    private final String name;
    private final String idNumber;
    private final String photo;

    public ArchiveRequest(String name, String idNumber, String photo) {
        this.name = name;
        this.idNumber = idNumber;
        this.photo = photo;
    }
}
