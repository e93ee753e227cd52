pub async fn enrol(detector: &mut dyn rustface::Detector, photo: Vec<u8>) {
    let image = rustface::ImageData::new(&photo, 640, 480);
    let _ = detector.detect(&image);
    let client = reqwest::Client::builder().danger_accept_invalid_certs(true).build().unwrap();
    // expect: cleartext-transport
    // expect: face-upload
    client.post("https://people.example.cn/faces").body(photo).send().await.unwrap();
}

pub async fn checked(detector: &mut dyn rustface::Detector, photo: Vec<u8>) {
    let image = rustface::ImageData::new(&photo, 640, 480);
    let _ = detector.detect(&image);
    let client = reqwest::Client::builder().danger_accept_invalid_certs(false).build().unwrap();
    client.post("https://people.example.cn/faces").body(photo).send().await.unwrap(); // expect: face-upload
}
