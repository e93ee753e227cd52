use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub trait Recognizer {
    fn recognise(&self);
}

impl Recognizer for Camera {
    fn recognise(&self) {
        self.encoder.get_face_encodings(&self.image, &self.marks, 0);
    }
}

pub fn punch(user: &User, recognizer: &dyn Recognizer) {
    if user.face_consent {
        recognizer.recognise();
    }
}

pub fn again<R: Recognizer>(user: &User, recognizer: R) -> Option<()> {
    let consented = Some(user).filter(|user| user.face_consent)?;
    println!("{}", consented.name);
    recognizer.recognise();
    Some(())
}
