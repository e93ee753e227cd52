use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn, Next};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::Router;
use std::sync::Arc;

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

async fn consented(request: Request, next: Next) -> Response {
    let Some(user) = request.extensions().get::<User>() else {
        return StatusCode::UNAUTHORIZED.into_response();
    };
    if !user.face_consent {
        return StatusCode::FORBIDDEN.into_response();
    }
    next.run(request).await
}

fn faces() -> Router<Arc<Camera>> {
    Router::new().route("/punch", post(punch)).route("/health", get(health))
}

pub fn app(camera: Arc<Camera>) -> Router {
    let api = Router::new().nest("/faces", faces()).layer(from_fn(consented));
    Router::new().merge(api).route("/late", post(late)).with_state(camera)
}

async fn health() -> StatusCode {
    StatusCode::OK
}

async fn punch(State(camera): State<Arc<Camera>>) -> StatusCode {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    StatusCode::OK
}

// Added to what the layer is not around.
async fn late(State(camera): State<Arc<Camera>>) -> StatusCode {
    identify(&camera);
    StatusCode::OK
}

fn identify(camera: &Camera) {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 1); // expect: missing-consent
}
