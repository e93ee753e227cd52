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
    if user.face_consent != Consent::Denied {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    }
}
