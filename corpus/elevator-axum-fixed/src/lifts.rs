use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::StatusCode;
use axum::Json;
use serde::Serialize;
use tokio::sync::mpsc;

use dlib_face_recognition::FaceEncoding;

use crate::auth::{FaceConsent, Tenant};
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

/// The template that a tenant brings along; the tower keeps none.
const TEMPLATE: usize = 128;

pub async fn call_by_face(
    State(tower): State<Arc<Tower>>,
    FaceConsent(tenant): FaceConsent,
    body: Bytes,
) -> Result<Json<Called>, StatusCode> {
    let (template, picture) = body.split_at_checked(TEMPLATE * 8).ok_or(StatusCode::BAD_REQUEST)?;
    let numbers = template.chunks_exact(8).map(|eight| f64::from_le_bytes(eight.try_into().unwrap_or_default()));
    let known = FaceEncoding::from_vec(&numbers.collect()).map_err(|_| StatusCode::BAD_REQUEST)?;
    if !tower.search.shows(picture, &known).map_err(|_| StatusCode::UNPROCESSABLE_ENTITY)? {
        return Err(StatusCode::NOT_FOUND);
    }
    call(&tower, &tenant.id).await
}

pub async fn call_by_card(State(tower): State<Arc<Tower>>, tenant: Tenant) -> Result<Json<Called>, StatusCode> {
    call(&tower, &tenant.id).await
}

async fn call(tower: &Tower, tenant: &str) -> Result<Json<Called>, StatusCode> {
    let floor = floor_of(tenant).ok_or(StatusCode::NOT_FOUND)?;
    tower.lifts.call(floor).await?;
    Ok(Json(Called { floor }))
}
