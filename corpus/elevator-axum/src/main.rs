mod cameras;
mod lifts;
mod search;

use std::sync::Arc;

use axum::routing::{get, post};
use axum::Router;

/// What handlers share.
pub struct Tower {
    pub search: search::TenantSearch,
    pub lifts: lifts::Lifts,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt::init();
    let config = aws_config::load_from_env().await;
    let tower = Arc::new(Tower { search: search::TenantSearch::new(&config), lifts: lifts::Lifts::connect().await? });
    tracing::info!(cameras = cameras::FACE_CAMERAS.len(), "ready");
    let app = Router::new()
        .route("/health", get(|| async { "ok" }))
        // expect: unauthenticated-face-endpoint
        .route("/lifts/call-by-face", post(lifts::call_by_face))
        .with_state(tower);
    let listener = tokio::net::TcpListener::bind("0.0.0.0:7070").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
