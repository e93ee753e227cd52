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
    let Some(_consent) = consents.find_face_consent("u1") else {
        return;
    };
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}

pub fn shortcut(consents: &dyn Consents, camera: &Camera) {
    if consents.find_face_consent("u1").is_none() {
        return;
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}

pub fn bound(consents: &dyn Consents, camera: &Camera) {
    if let Some(consent) = consents.find_face_consent("u1") {
        println!("since {}", consent.granted_at);
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}

pub fn asked(consents: &dyn Consents, camera: &Camera) -> Option<()> {
    consents.find_face_consent("u1")?;
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    Some(())
}
