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

pub async fn punch(user: &User, camera: &Camera) {
    let _ = require_consent(user);
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
}

async fn require_consent(user: &User) -> Result<(), String> {
    if user.face_consent {
        Ok(())
    } else {
        Err("no consent".to_owned())
    }
}
