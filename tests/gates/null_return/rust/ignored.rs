use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct FaceConsent {
    pub granted_at: i64,
}

pub trait Consents {
    fn find_face_consent(&self, user: &str) -> Option<FaceConsent>;
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn punch(consents: &dyn Consents, camera: &Camera) {
    if let Some(consent) = consents.find_face_consent("u1") {
        println!("since {}", consent.granted_at);
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
}
