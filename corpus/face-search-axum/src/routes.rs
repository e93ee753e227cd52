use std::sync::Arc;

use axum::extract::{Multipart, Path, State};
use axum::http::StatusCode;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde::Serialize;

use crate::{store, App};

#[derive(Serialize)]
pub struct Found {
    owner: Option<String>,
}

pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/health", get(health))
        .route("/faces/:owner", post(enrol)) // expect: unauthenticated-face-endpoint
        .route("/faces/search", post(search)) // expect: unauthenticated-face-endpoint
        .route("/accounts/:id", delete(delete_account))
        .with_state(app)
}

// expect: erasure-gap
async fn delete_account(State(app): State<Arc<App>>, Path(id): Path<String>) -> Result<StatusCode, StatusCode> {
    sqlx::query("DELETE FROM users WHERE id = ?")
        .bind(&id)
        .execute(&app.pool)
        .await
        .map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn health() -> &'static str {
    "ok"
}

async fn enrol(
    State(app): State<Arc<App>>,
    Path(owner): Path<String>,
    multipart: Multipart,
) -> Result<StatusCode, StatusCode> {
    let bytes = first_file(multipart).await?;
    let encoding = app.engine.encode(&bytes).map_err(|_| StatusCode::BAD_REQUEST)?;
    let Some(encoding) = encoding else {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    };
    tracing::info!("enrolled {owner}: {encoding:?}"); // expect: face-data-in-logs
    store::save(&app.pool, &owner, &encoding).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(StatusCode::CREATED)
}

async fn search(State(app): State<Arc<App>>, multipart: Multipart) -> Result<Json<Found>, StatusCode> {
    let bytes = first_file(multipart).await?;
    let encoding = app.engine.encode(&bytes).map_err(|_| StatusCode::BAD_REQUEST)?;
    let Some(encoding) = encoding else {
        return Ok(Json(Found { owner: None }));
    };
    let people = store::all(&app.pool).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let found = people.into_iter().find(|person| app.engine.same(&person.encoding, &encoding));
    tracing::info!("searched, found: {}", found.is_some());
    Ok(Json(Found { owner: found.map(|person| person.owner) }))
}

async fn first_file(mut multipart: Multipart) -> Result<Vec<u8>, StatusCode> {
    let field = multipart.next_field().await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let field = field.ok_or(StatusCode::BAD_REQUEST)?;
    let bytes = field.bytes().await.map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(bytes.to_vec())
}
