use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub trait ConsentClient {
    async fn fetch_face_consent(&self) -> bool;
}

pub async fn punch<C: ConsentClient>(client: &C, camera: &Camera) {
    if client.fetch_face_consent().await {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    }
}
