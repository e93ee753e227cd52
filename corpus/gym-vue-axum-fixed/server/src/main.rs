mod gate;
mod members;

use axum::routing::{get, post};
use axum::{middleware, Router};

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let app = Router::new()
        .route("/api/members/:card", get(members::show))
        .route("/api/members/face-sign-in", post(members::sign_in))
        .route_layer(middleware::from_fn(gate::require_turnstile))
        .route("/api/health", get(|| async { "ok" }));
    let listener = tokio::net::TcpListener::bind("127.0.0.1:3000").await?;
    axum::serve(listener, app).await?;
    Ok(())
}
