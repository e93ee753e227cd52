use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct Profile {
    pub face_consent: Option<bool>,
}

pub fn punch(profile: &Profile, camera: &Camera) {
    if profile.face_consent.unwrap_or(true) {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    }
}
