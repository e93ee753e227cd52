use dlib_face_recognition::{FaceEncoderNetwork, FaceEncoderTrait, FaceLandmarks, ImageMatrix};
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::error::ErrorForbidden;
use actix_web::middleware::{from_fn, Next};
use actix_web::{get, post, web, App, Error, HttpResponse, HttpServer};

pub struct User {
    pub face_consent: bool,
    pub name: String,
}

pub struct Camera {
    pub encoder: FaceEncoderNetwork,
    pub image: ImageMatrix,
    pub marks: Vec<FaceLandmarks>,
}

async fn require_face_consent(
    request: ServiceRequest,
    next: Next<impl MessageBody>,
) -> Result<ServiceResponse<impl MessageBody>, Error> {
    if !consents().face_consent {
        return Err(ErrorForbidden("no consent"));
    }
    next.call(request).await
}

fn consents() -> User {
    User { face_consent: read(), name: String::new() }
}

#[post("/punch")]
async fn punch(camera: web::Data<Camera>) -> HttpResponse {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 0);
    HttpResponse::Ok().finish()
}

async fn check(camera: web::Data<Camera>) -> HttpResponse {
    camera.encoder.get_face_encodings(&camera.image, &camera.marks, 1);
    HttpResponse::Ok().finish()
}

#[actix_web::main]
async fn main() -> std::io::Result<()> {
    HttpServer::new(|| {
        App::new().service(
            web::scope("/faces")
                .wrap(from_fn(require_face_consent))
                .service(punch)
                .route("/check", web::get().to(check)),
        )
    })
    .run()
    .await
}
