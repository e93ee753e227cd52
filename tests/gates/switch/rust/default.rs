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
        Consent::Granted => println!("已同意"),
        _ => {
            camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
        }
    }
}
