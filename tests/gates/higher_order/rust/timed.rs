use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn punch(camera: &Camera) {
    timed(|| {
        camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    });
}

fn timed(action: impl FnOnce()) {
    let start = std::time::Instant::now();
    action();
    println!("took {:?}", start.elapsed());
}
