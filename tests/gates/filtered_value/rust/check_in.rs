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

pub fn punch(user: Option<User>, camera: &Camera) {
    if let Some(_user) = user.filter(|user| user.face_consent) {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}
