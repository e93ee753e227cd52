use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use sqlx::SqlitePool;

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub async fn enrol(pool: &SqlitePool, camera: &Camera, name: &str) -> Result<(), sqlx::Error> {
    let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    let template = found[0].to_bytes();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    sqlx::query("INSERT INTO faces (name, template) VALUES (?, ?)").bind(name).bind(template).execute(pool).await?;
    Ok(())
}
