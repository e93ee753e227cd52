use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{FromRequestParts, State};
use axum::http::request::Parts;
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;

#[derive(Clone)]
pub struct App {
    pub camera: Arc<Camera>,
    pub face_consents: Arc<HashMap<String, i64>>,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

pub struct FaceConsented(pub String);

#[axum::async_trait]
impl FromRequestParts<App> for FaceConsented {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Self::Rejection> {
        let user = parts.headers.get("x-user").and_then(|value| value.to_str().ok()).unwrap_or_default();
        match app.face_consents.get(user) {
            Some(_since) => Ok(FaceConsented(user.to_owned())),
            None => Err(StatusCode::FORBIDDEN),
        }
    }
}

pub fn router(app: App) -> Router {
    Router::new().route("/punch", post(punch)).with_state(app)
}

async fn punch(State(app): State<App>, _consent: FaceConsented) -> StatusCode {
    let camera = &app.camera;
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    StatusCode::OK
}
