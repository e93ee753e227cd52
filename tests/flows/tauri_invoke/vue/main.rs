use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use tauri::State;

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

#[tauri::command]
async fn verify_face_now(camera: State<'_, Camera>) -> Result<(), String> {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    Ok(())
}

fn main() {
    tauri::Builder::default().invoke_handler(tauri::generate_handler![verify_face_now]).run().expect("runs");
}
