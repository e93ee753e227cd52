use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

const PATH: &str = "badge-face.json";

pub fn enrol(encoder: &FaceEncoderNetwork, image: &ImageMatrix, marks: &[FaceLandmarks]) -> std::io::Result<()> {
    let encodings = encoder.get_face_encodings(image, marks, 0);
    let json = serde_json::to_vec(&encodings[0].as_ref().to_vec())?;
    std::fs::write(PATH, json) // expect: unencrypted-storage
}

pub fn cancel() -> std::io::Result<()> {
    std::fs::remove_file(PATH)
}
