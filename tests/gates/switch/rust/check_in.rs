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
    match user.face_consent {
        Consent::Granted => {
            camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
        }
        Consent::Denied => println!("您已拒绝"),
        Consent::Unknown => println!("请先选择"),
    }
}
