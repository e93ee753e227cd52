use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::{from_fn, Next};
use actix_web::{web, App, Error, HttpResponse, HttpServer};
use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use std::collections::HashSet;

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
    pub face_consents: HashSet<String>,
}

async fn require_face_consent(
    camera: web::Data<Camera>,
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    let user = request.headers().get("x-user").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !camera.face_consents.contains(user) {
        return Err(actix_web::error::ErrorForbidden("no consent"));
    }
    next.call(request).await
}

async fn punch(camera: web::Data<Camera>) -> HttpResponse {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    HttpResponse::NoContent().finish()
}

async fn open(camera: web::Data<Camera>) -> HttpResponse {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 1); // expect: missing-consent
    HttpResponse::NoContent().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new()
            .service(web::resource("/punch").wrap(from_fn(require_face_consent)).route(web::post().to(punch)))
            .route("/open", web::post().to(open))
    })
    .bind(("0.0.0.0", 8080))?
    .run()
    .await
}
