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
}

pub async fn sign_in(Json(body): Json<SignIn>) -> Result<Json<Member>, StatusCode> {
    tracing::debug!("sign in at {}", body.at);
    tracing::trace!("picture {}", body.image); // expect: face-data-in-logs
    let data = body.image.split(',').nth(1).unwrap_or_default();
    let jpeg = STANDARD.decode(data).map_err(|_| StatusCode::BAD_REQUEST)?;
    // expect: unencrypted-storage
    // expect: unbounded-retention
    tokio::fs::write(format!("faces/{}.jpg", body.at), &jpeg).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(Json(find(&jpeg)))
}

fn find(jpeg: &[u8]) -> Member {
    Member { name: format!("会员 {}", jpeg.len() % 100), until: "2026-12-31".to_owned() }
}
