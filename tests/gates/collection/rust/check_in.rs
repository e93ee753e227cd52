use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct Person {
    pub granted_consents: Vec<String>,
}

pub fn punch(person: &Person, camera: &Camera) {
    if person.granted_consents.iter().any(|consent| consent == "face") {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}
