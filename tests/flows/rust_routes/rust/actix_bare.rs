use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use actix_web::{post, web, App, HttpResponse};

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

#[post("/open")]
async fn open(camera: web::Data<Camera>) -> HttpResponse {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    HttpResponse::Ok().finish()
}

pub fn configure(config: &mut web::ServiceConfig) {
    config.service(open);
}
