use crate::engine::Engine;
use dlib_face_recognition::FaceEncoderTrait;

impl Engine {
    pub(super) fn compare(&self) {
        self.encoder.get_face_encodings(&self.image, &self.marks, 0); // expect: missing-consent
    }
}
