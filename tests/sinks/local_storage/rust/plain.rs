use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub fn enrol(encoder: &FaceEncoderNetwork, image: &ImageMatrix, marks: &[FaceLandmarks]) -> std::io::Result<()> {
    let encodings = encoder.get_face_encodings(image, marks, 0);
    let json = serde_json::to_vec(&encodings[0].as_ref().to_vec())?;
    // expect: unencrypted-storage
    // expect: unbounded-retention
    std::fs::write("plain-face.json", json)
}
