use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use sqlx::SqlitePool;

pub async fn enrol(
    pool: &SqlitePool,
    encoder: &FaceEncoderNetwork,
    image: &ImageMatrix,
    marks: &[FaceLandmarks],
) -> sqlx::Result<()> {
    let encodings = encoder.get_face_encodings(image, marks, 0);
    let values: Vec<f64> = encodings[0].as_ref().to_vec();
    let bytes: Vec<u8> = values.iter().flat_map(|value| value.to_le_bytes()).collect();
    // expect: unencrypted-storage
    // expect: unbounded-retention
    sqlx::query("INSERT INTO faces (encoding) VALUES (?)").bind(bytes).execute(pool).await?;
    sqlx::query("INSERT INTO visits (faces) VALUES (?)").bind(values.len() as i64).execute(pool).await?;
    Ok(())
}
