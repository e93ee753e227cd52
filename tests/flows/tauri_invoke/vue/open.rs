use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use tauri::State;

pub struct Door {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

#[tauri::command]
pub fn open_door_now(door: State<'_, Door>) {
    door.encoder.get_face_encodings(&door.image, &door.marks, 0); // expect: missing-consent
}
