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

pub trait Matcher {
    fn compare(&self);

    fn run(&self, user: &User) {
        println!("{}", user.name);
        self.compare();
    }
}

impl Matcher for Camera {
    fn compare(&self) {
        self.encoder.get_face_encodings(&self.image, &self.marks, 0); // expect: missing-consent
    }
}

pub fn punch(user: &User, matcher: Box<dyn Matcher>) {
    matcher.run(user);
}
