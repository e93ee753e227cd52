use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, KeyInit, Nonce};
use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct Store {
    cipher: Aes256Gcm,
}

impl Store {
    pub fn new(key: &[u8; 32]) -> Self {
        Self { cipher: Aes256Gcm::new(key.into()) }
    }

    fn seal(&self, plain: &[u8]) -> Result<Vec<u8>, String> {
        let nonce = Nonce::from_slice(&[0; 12]);
        self.cipher.encrypt(nonce, plain).map_err(|error| format!("sealing failed: {error}"))
    }

    pub fn enrol(&self, camera: &Camera) -> Result<(), String> {
        let found = camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
        let sealed = self.seal(&found[0].to_bytes())?;
        std::fs::write("sealed_face.bin", sealed).map_err(|error| error.to_string())?; // expect: unbounded-retention
        Ok(())
    }
}
