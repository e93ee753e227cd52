use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn punch(camera: &Camera) {
    if has_face_consent() {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    }
}

fn has_face_consent() -> bool {
    true
}
