use std::sync::Mutex;

use dlib_face_recognition::{
    FaceDetector, FaceDetectorTrait, FaceEncoderNetwork, FaceEncoderTrait, FaceEncoding, ImageMatrix, LandmarkPredictor,
    LandmarkPredictorTrait,
};

pub struct Engine {
    detector: Mutex<FaceDetector>,
    predictor: LandmarkPredictor,
    encoder: FaceEncoderNetwork,
}

impl Engine {
    pub fn open() -> anyhow::Result<Self> {
        Ok(Self {
            detector: Mutex::new(FaceDetector::default()),
            predictor: LandmarkPredictor::default(),
            encoder: FaceEncoderNetwork::default(),
        })
    }

    pub fn encode(&self, bytes: &[u8]) -> anyhow::Result<Option<FaceEncoding>> {
        let picture = image::load_from_memory(bytes)?.to_rgb8();
        let matrix = ImageMatrix::from_image(&picture);
        let detector = self.detector.lock().unwrap();
        // expect: missing-consent
        // expect: missing-age-gate
        let faces = detector.face_locations(&matrix);
        let Some(face) = faces.first() else {
            return Ok(None);
        };
        let landmarks = self.predictor.face_landmarks(&matrix, face);
        let encodings = self.encoder.get_face_encodings(&matrix, &[landmarks], 0);
        Ok(encodings.first().cloned())
    }

    pub fn same(&self, left: &FaceEncoding, right: &FaceEncoding) -> bool {
        left.distance(right) < 0.6
    }
}
