use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub fn count(encoder: &FaceEncoderNetwork, image: &ImageMatrix, marks: &[FaceLandmarks]) -> std::io::Result<()> {
    let encodings = encoder.get_face_encodings(image, marks, 0);
    std::fs::write("face-count.txt", encodings.len().to_string())
}
