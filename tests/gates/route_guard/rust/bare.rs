use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;

#[derive(Clone)]
pub struct App {
    pub camera: Arc<Camera>,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub fn router(app: App) -> Router {
    Router::new().route("/bare", post(punch)).with_state(app)
}

async fn punch(State(app): State<App>) -> StatusCode {
    let camera = &app.camera;
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0); // expect: missing-consent
    StatusCode::OK
}
