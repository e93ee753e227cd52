use axum::extract::Multipart;
use axum::http::StatusCode;
use axum::routing::post;
use axum::Router;

async fn people(mut multipart: Multipart) -> Result<StatusCode, StatusCode> {
    while let Some(field) = multipart.next_field().await.map_err(|_| StatusCode::BAD_REQUEST)? {
        if field.name() == Some("photo") {
            let bytes = field.bytes().await.map_err(|_| StatusCode::BAD_REQUEST)?;
            // expect: unencrypted-storage
            // expect: unbounded-retention
            tokio::fs::write("people/photo.jpg", &bytes).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR)?;
        }
    }
    Ok(StatusCode::CREATED)
}

#[tokio::main]
async fn main() {
    let app = Router::new().route("/api/people", post(people));
    let listener = tokio::net::TcpListener::bind("0.0.0.0:3000").await.unwrap();
    axum::serve(listener, app).await.unwrap();
}
