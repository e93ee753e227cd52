use axum::extract::Path;
use axum::http::StatusCode;
use axum::Json;
use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use serde::{Deserialize, Serialize};

#[derive(Deserialize)]
pub struct SignIn {
    image: String,
    at: i64,
}

#[derive(Serialize)]
pub struct Member {
    name: String,
    until: String,
    age: u8,
}

pub async fn show(Path(card): Path<String>) -> Json<Member> {
    Json(Member { name: card, until: "2026-12-31".to_owned(), age: 30 })
}

pub async fn sign_in(Json(body): Json<SignIn>) -> Result<Json<Member>, StatusCode> {
    tracing::debug!("sign in at {}", body.at);
    let data = body.image.split(',').nth(1).unwrap_or_default();
    let jpeg = STANDARD.decode(data).map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(Json(find(&jpeg)))
}

fn find(jpeg: &[u8]) -> Member {
    Member { name: format!("会员 {}", jpeg.len() % 100), until: "2026-12-31".to_owned(), age: 30 }
}
