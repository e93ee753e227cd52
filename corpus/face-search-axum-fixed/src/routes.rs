use std::sync::Arc;

use axum::extract::{Multipart, State};
use axum::http::StatusCode;
use axum::routing::{delete, get, post};
use axum::{Json, Router};
use serde::Serialize;

use crate::auth::{FaceConsented, User};
use crate::{store, App};

#[derive(Serialize)]
pub struct Found {
    owner: Option<String>,
}

pub fn router(app: Arc<App>) -> Router {
    Router::new()
        .route("/health", get(health))
        .route("/faces/me", post(enrol).delete(forget))
        .route("/faces/search", post(search))
        .route("/account", delete(delete_account))
        .with_state(app)
}

async fn delete_account(State(app): State<Arc<App>>, user: User) -> Result<StatusCode, StatusCode> {
    store::forget(&app.pool, &user.id).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    sqlx::query("DELETE FROM users WHERE id = ?")
        .bind(&user.id)
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
    FaceConsented(user): FaceConsented,
    multipart: Multipart,
) -> Result<StatusCode, StatusCode> {
    let bytes = first_file(multipart).await?;
    let encoding = app.engine.encode(&bytes).map_err(|_| StatusCode::BAD_REQUEST)?;
    let Some(encoding) = encoding else {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    };
    tracing::info!("enrolled {}", user.id);
    store::save(&app.pool, &app.key, &user.id, &encoding).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(StatusCode::CREATED)
}

async fn search(
    State(app): State<Arc<App>>,
    _consented: FaceConsented,
    multipart: Multipart,
) -> Result<Json<Found>, StatusCode> {
    let bytes = first_file(multipart).await?;
    let encoding = app.engine.encode(&bytes).map_err(|_| StatusCode::BAD_REQUEST)?;
    let Some(encoding) = encoding else {
        return Ok(Json(Found { owner: None }));
    };
    let people = store::all(&app.pool, &app.key).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    let found = people.into_iter().find(|person| app.engine.same(&person.encoding, &encoding));
    tracing::info!("searched, found: {}", found.is_some());
    Ok(Json(Found { owner: found.map(|person| person.owner) }))
}

async fn forget(State(app): State<Arc<App>>, user: User) -> Result<StatusCode, StatusCode> {
    store::forget(&app.pool, &user.id).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
    Ok(StatusCode::NO_CONTENT)
}

async fn first_file(mut multipart: Multipart) -> Result<Vec<u8>, StatusCode> {
    let field = multipart.next_field().await.map_err(|_| StatusCode::BAD_REQUEST)?;
    let field = field.ok_or(StatusCode::BAD_REQUEST)?;
    let bytes = field.bytes().await.map_err(|_| StatusCode::BAD_REQUEST)?;
    Ok(bytes.to_vec())
}
