use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

const TRIAL: bool = false;

pub fn on(camera: &Camera) {
    if TRIAL {
        return;
    }
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
}
