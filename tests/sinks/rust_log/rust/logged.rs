use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use tracing::{debug, info};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn verify(camera: &Camera) -> usize {
    let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    let template = found[0].to_bytes();
    debug!("template {:?}", template); // expect: face-data-in-logs
    info!(?template, "seen"); // expect: face-data-in-logs
    println!("face {template:?}"); // expect: face-data-in-logs
    info!(people = found.len(), "counted");
    found.len()
}
