use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use serde_json::json;

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub async fn verify(camera: &Camera) -> Result<bool, reqwest::Error> {
    let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    let body = json!({ "template": found[0].to_bytes() });
    let answer = reqwest::Client::new()
        .post("https://match.example.cn/faces")
        .json(&body)
        .send() // expect: face-upload
        .await?;
    Ok(answer.status().is_success())
}

pub async fn report(camera: &Camera) -> Result<(), reqwest::Error> {
    let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    let client = reqwest::Client::new();
    client.post("https://match.example.cn/visits").json(&json!({ "people": found.len() })).send().await?;
    Ok(())
}
