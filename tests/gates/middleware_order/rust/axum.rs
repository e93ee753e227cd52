use axum::extract::{Request, State};
use axum::http::StatusCode;
use axum::middleware::{from_fn, Next};
use axum::response::Response;
use axum::routing::post;
use axum::Router;
use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};

#[derive(Clone)]
pub struct Hall {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

async fn require_face_consent(request: Request, next: Next) -> Result<Response, StatusCode> {
    if request.headers().get("x-face-consent").is_none() {
        return Err(StatusCode::FORBIDDEN);
    }
    Ok(next.run(request).await)
}

pub fn router(hall: Hall) -> Router {
    Router::new()
        .route("/before", post(before))
        .layer(from_fn(require_face_consent))
        // A layer wraps what was registered before it.
        .route("/after", post(after))
        .with_state(hall)
}

async fn before(State(hall): State<Hall>) -> StatusCode {
    hall.encoder.get_face_encodings(&hall.image, &hall.marks, 0);
    StatusCode::OK
}

async fn after(State(hall): State<Hall>) -> StatusCode {
    hall.encoder.get_face_encodings(&hall.image, &hall.marks, 1); // expect: missing-consent
    StatusCode::OK
}
