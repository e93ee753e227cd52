use std::sync::Arc;

use axum::async_trait;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{header, StatusCode};
use sqlx::Row;

use crate::Tower;

/// A tenant who is signed in.
pub struct Tenant {
    pub id: String,
    pub age: i64,
}

#[async_trait]
impl FromRequestParts<Arc<Tower>> for Tenant {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, tower: &Arc<Tower>) -> Result<Self, Self::Rejection> {
        let token = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let token = token.ok_or(StatusCode::UNAUTHORIZED)?;
        let row = sqlx::query("SELECT id, age FROM sessions JOIN tenants USING (id) WHERE token = ?")
            .bind(token)
            .fetch_optional(&tower.pool)
            .await
            .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        let row = row.ok_or(StatusCode::UNAUTHORIZED)?;
        Ok(Tenant { id: row.get("id"), age: row.get("age") })
    }
}

/// A grown tenant whose consent to the face is on record and not taken back.
pub struct FaceConsent(pub Tenant);

#[async_trait]
impl FromRequestParts<Arc<Tower>> for FaceConsent {
    type Rejection = StatusCode;

    async fn from_request_parts(parts: &mut Parts, tower: &Arc<Tower>) -> Result<Self, Self::Rejection> {
        let tenant = Tenant::from_request_parts(parts, tower).await?;
        if tenant.age < 14 {
            return Err(StatusCode::FORBIDDEN);
        }
        let face_consent = sqlx::query("SELECT 1 FROM face_consents WHERE tenant = ? AND withdrawn_at IS NULL")
            .bind(&tenant.id)
            .fetch_optional(&tower.pool)
            .await
            .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        if face_consent.is_none() {
            return Err(StatusCode::FORBIDDEN);
        }
        Ok(FaceConsent(tenant))
    }
}
