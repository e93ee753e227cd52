use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use serde::Serialize;

#[derive(Serialize)]
pub struct Person {
    pub name: String,
    pub feature: Vec<f64>,
}

#[derive(Serialize)]
pub struct Visit {
    pub name: String,
    pub seen: bool,
}

pub async fn enrol(
    client: &reqwest::Client,
    encoder: &FaceEncoderNetwork,
    image: &ImageMatrix,
    marks: &[FaceLandmarks],
) -> reqwest::Result<()> {
    let encodings = encoder.get_face_encodings(image, marks, 0);
    let person = Person { name: "张三".to_owned(), feature: encodings[0].as_ref().to_vec() };
    client.post("https://people.example.cn/faces").json(&person).send().await?; // expect: face-upload
    let visit = Visit { name: person.name, seen: !encodings.is_empty() };
    client.post("https://people.example.cn/visits").json(&visit).send().await?;
    Ok(())
}
