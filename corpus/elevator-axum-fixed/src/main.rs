mod auth;
mod cameras;
mod lifts;
mod search;

use std::sync::Arc;

use axum::routing::{get, post};
use axum::Router;
use sqlx::SqlitePool;

/// What handlers share.
pub struct Tower {
    pub pool: SqlitePool,
    pub search: search::TenantSearch,
    pub lifts: lifts::Lifts,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt::init();
    let pool = SqlitePool::connect("sqlite:tower.db").await?;
    let tower = Arc::new(Tower { pool, search: search::TenantSearch::new(), lifts: lifts::Lifts::connect().await? });
    tracing::info!(cameras = cameras::FACE_CAMERAS.len(), "ready");
    let app = Router::new()
        .route("/health", get(|| async { "ok" }))
        .route("/lifts/call-by-face", post(lifts::call_by_face))
        .route("/lifts/call-by-card", post(lifts::call_by_card))
        .with_state(tower);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:7070").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
