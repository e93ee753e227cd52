use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use std::fs;

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn enrol(camera: &Camera) -> std::io::Result<()> {
    let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    let bytes = found[0].to_bytes();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    fs::write("plain_face.bin", bytes)?;
    Ok(())
}
