use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct User {
    pub face_consent: bool,
    pub privacy_agreed: bool,
    pub age: u32,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn punch(user: &User, camera: &Camera) {
    if !user.face_consent {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    }
}
