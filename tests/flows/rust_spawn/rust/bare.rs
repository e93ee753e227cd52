use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use std::sync::Arc;

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub async fn punch(user: User, camera: Arc<Camera>) {
    let task = camera.clone();
    tokio::spawn(async move {
        task.encoder.get_face_encodings(&task.image, &task.marks, 0); // expect: missing-consent
    });
    if !user.face_consent {
        return;
    }
    std::thread::spawn(move || compare(&camera));
}

fn compare(camera: &Camera) {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}
