use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

#[derive(PartialEq)]
pub enum Consent {
    Granted,
    Denied,
    Unknown,
}

pub struct User {
    pub face_consent: Consent,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn punch(user: &User, camera: &Camera) {
    if user.face_consent == Consent::Granted {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}

pub fn shortcut(user: &User, camera: &Camera) {
    if !matches!(user.face_consent, Consent::Granted) {
        return;
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}
