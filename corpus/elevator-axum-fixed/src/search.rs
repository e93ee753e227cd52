use std::sync::Mutex;

use dlib_face_recognition::{
    FaceDetector, FaceDetectorTrait, FaceEncoderNetwork, FaceEncoderTrait, FaceEncoding, ImageMatrix, LandmarkPredictor,
    LandmarkPredictorTrait,
};

/// Finds out whether a picture shows a tenant.
pub struct TenantSearch {
    detector: Mutex<FaceDetector>,
    landmarks: LandmarkPredictor,
    encoder: FaceEncoderNetwork,
}

impl TenantSearch {
    pub fn new() -> Self {
        Self {
            detector: Mutex::new(FaceDetector::default()),
            landmarks: LandmarkPredictor::default(),
            encoder: FaceEncoderNetwork::default(),
        }
    }

    pub fn shows(&self, picture: &[u8], known: &FaceEncoding) -> anyhow::Result<bool> {
        let picture = image::load_from_memory(picture)?.to_rgb8();
        let matrix = ImageMatrix::from_image(&picture);
        let Ok(detector) = self.detector.lock() else {
            return Ok(false);
        };
        let faces = detector.face_locations(&matrix);
        let Some(face) = faces.first() else {
            return Ok(false);
        };
        let landmarks = self.landmarks.face_landmarks(&matrix, face);
        let encodings = self.encoder.get_face_encodings(&matrix, &[landmarks], 0);
        Ok(encodings.first().is_some_and(|encoding| encoding.distance(known) < 0.6))
    }
}
