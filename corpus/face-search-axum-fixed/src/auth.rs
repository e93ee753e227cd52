use std::sync::Arc;

use axum::async_trait;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{header, StatusCode};
use sqlx::Row;

use crate::App;

/// A signed-in person.
pub struct User {
    pub id: String,
    pub age: i64,
}

#[async_trait]
impl FromRequestParts<Arc<App>> for User {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let token = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let Some(token) = token else {
            return Err(StatusCode::UNAUTHORIZED);
        };
        let row = sqlx::query("SELECT id, age FROM sessions JOIN users USING (id) WHERE token = ?")
            .bind(token)
            .fetch_optional(&app.pool)
            .await
            .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let row = row.ok_or(StatusCode::UNAUTHORIZED)?;
        Ok(User { id: row.get("id"), age: row.get("age") })
    }
}

/// A person whose consent to the processing of face information is on record.
pub struct FaceConsented(pub User);

#[async_trait]
impl FromRequestParts<Arc<App>> for FaceConsented {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, app: &Arc<App>) -> Result<Self, Self::Rejection> {
        let user = User::from_request_parts(parts, app).await?;
        if user.age < 14 {
            return Err(StatusCode::FORBIDDEN);
        }
        let face_consent = sqlx::query("SELECT 1 FROM face_consents WHERE user = ? AND withdrawn_at IS NULL")
            .bind(&user.id)
            .fetch_optional(&app.pool)
            .await
            .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        if face_consent.is_none() {
            return Err(StatusCode::FORBIDDEN);
        }
        Ok(FaceConsented(user))
    }
}
