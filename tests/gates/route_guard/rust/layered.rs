use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use std::collections::HashMap;
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{self, Next};
use axum::response::Response;
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

async fn require_face_consent(State(app): State<App>, request: Request, next: Next) -> Result<Response, StatusCode> {
    let user = request.headers().get("x-user").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !app.face_consents.contains_key(user) {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(next.run(request).await)
}

pub fn router(app: App) -> Router {
    Router::new()
        .route("/layered", post(punch))
        .route_layer(middleware::from_fn_with_state(app.clone(), require_face_consent))
        .with_state(app)
}

async fn punch(State(app): State<App>) -> StatusCode {
    let camera = &app.camera;
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    StatusCode::OK
}
