mod cameras;
mod engine;
mod routes;
mod store;

use std::sync::Arc;

use sqlx::SqlitePool;

pub struct App {
    pub pool: SqlitePool,
    pub engine: engine::Engine,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    tracing_subscriber::fmt::init();
    let pool = SqlitePool::connect("sqlite:faces.db").await?;
    tracing::info!("{} cameras", cameras::CAMERAS.len());
    let app = Arc::new(App { pool, engine: engine::Engine::open()? });
    let listener = tokio::net::TcpListener::bind("0.0.0.0:8080").await?;
    axum::serve(listener, routes::router(app)).await?;
    Ok(())
}
