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

pub struct Profile {
    pub face_consent: Option<bool>,
}

pub fn defaulted(profile: &Profile, camera: &Camera) {
    if profile.face_consent.unwrap_or(false) {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}

pub fn compared(profile: &Profile, camera: &Camera) {
    if profile.face_consent != Some(true) {
        return;
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}

pub fn mapped(profile: &Profile, camera: &Camera) {
    if profile.face_consent.is_some_and(|agreed| agreed) {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}

pub fn negated(user: &User, camera: &Camera) {
    let refused = !user.face_consent;
    if refused {
        return;
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}

pub fn chosen(user: &User, camera: &Camera) {
    let ok = if user.face_consent { true } else { false };
    if !ok {
        return;
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
}
