use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

#[tauri::command]
async fn verify(camera: tauri::State<'_, Camera>) -> Result<(), String> {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    Ok(())
}

#[tauri::command]
fn enrol(user: tauri::State<'_, User>, gate: tauri::State<'_, Gate>) -> Result<(), String> {
    gate.ensure(&user)?;
    gate.enrol();
    Ok(())
}

struct Gate {
    camera: Camera,
}

impl Gate {
    fn ensure(&self, user: &User) -> Result<(), String> {
        user.face_consent.then_some(()).ok_or_else(|| "no consent".to_owned())
    }

    fn enrol(&self) {
        self.camera.encoder.get_face_encodings(&self.camera.image, &self.camera.marks, 1);
    }
}

fn main() {
    tauri::Builder::default().invoke_handler(tauri::generate_handler![verify, enrol]).run().expect("runs");
}
