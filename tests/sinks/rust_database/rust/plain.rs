use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use rusqlite::{params, Connection};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct Store {
    db: Connection,
}

impl Store {
    pub fn enrol(&self, camera: &Camera, name: &str) -> rusqlite::Result<()> {
        let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
        let template = found[0].to_bytes();
        // expect: unencrypted-storage
        // expect: unbounded-retention
        self.db.execute("INSERT INTO plain_faces (name, template) VALUES (?1, ?2)", params![name, template])?;
        Ok(())
    }
}
