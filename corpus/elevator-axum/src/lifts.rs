use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::Json;
use serde::Serialize;
use tokio::sync::mpsc;

use crate::Tower;

#[derive(Serialize)]
pub struct Called {
    floor: u8,
}

/// The controller of the lifts.
pub struct Lifts {
    orders: mpsc::Sender<u8>,
}

impl Lifts {
    pub async fn connect() -> anyhow::Result<Self> {
        let (orders, mut waiting) = mpsc::channel(16);
        tokio::spawn(async move {
            while let Some(floor) = waiting.recv().await {
                tracing::info!(floor, "lift called");
            }
        });
        Ok(Self { orders })
    }

    pub async fn call(&self, floor: u8) -> Result<(), StatusCode> {
        self.orders.send(floor).await.map_err(|_| StatusCode::SERVICE_UNAVAILABLE)
    }
}

/// The floor of a tenant: `t-1203` works on the twelfth.
fn floor_of(tenant: &str) -> Option<u8> {
    tenant.strip_prefix("t-")?.get(..2)?.parse().ok()
}

pub async fn call_by_face(State(tower): State<Arc<Tower>>, picture: Bytes) -> Result<Json<Called>, StatusCode> {
    // expect: unencrypted-storage
    // expect: unbounded-retention
    tokio::fs::write("/var/lib/lift-caller/last-face.jpg", &picture)
        .await
        .map_err(|_| StatusCode::INSUFFICIENT_STORAGE)?;
    let tenant = tower.search.tenant_in(&picture).await.map_err(|_| StatusCode::BAD_GATEWAY)?;
    let floor = tenant.as_deref().and_then(floor_of).ok_or(StatusCode::NOT_FOUND)?;
    tower.lifts.call(floor).await?;
    Ok(Json(Called { floor }))
}
